import type { AgencyFacts, AgencyLicence } from "#app/modules/directory/agency.ts"
import { defineMachine } from "#app/shared/machine.ts"

export const CLAIMABLE_STATES = ["unclaimed", "invited", "claimed"] as const
export type ClaimableState = (typeof CLAIMABLE_STATES)[number]

/** 认领. A new invitation kills the link of the one before; one that is withdrawn or lapsed leaves the entry as it was. */
export const claimableMachine = defineMachine({
  states: CLAIMABLE_STATES,
  initial: "unclaimed",
  transitions: {
    unclaimed: { invite: "invited" },
    invited: { invite: "invited", withdraw: "unclaimed", claim: "claimed" },
    claimed: {},
  },
})

/** A certificate as the list of the city tells it, without a file. */
export type ListedLicence = Omit<AgencyLicence, "id" | "file" | "source" | "validFrom">

/** What the list of the city says of an agency; it comes into force with the claim as it stands. */
export interface ClaimableFacts
  extends Pick<
    AgencyFacts,
    "name" | "legalRepresentative" | "region" | "address" | "itemCodes" | "servesRegions"
  > {
  uscc: string
  /** Where the invitation goes. */
  contactEmail: string
  licences: ListedLicence[]
  /** Name of the list, as it was imported. */
  source: string
}

/** The facts of an entry, without its state. */
export function claimableFacts(entry: ClaimableFacts): ClaimableFacts {
  const { name, uscc, legalRepresentative, region, address, contactEmail } = entry
  const { licences, itemCodes, servesRegions, source } = entry
  const who = { name, uscc, legalRepresentative, region, address, contactEmail }
  return { ...who, licences, itemCodes, servesRegions, source }
}

/** What an entry keeps of an invitation that stands no longer. */
export const NO_INVITATION = { invitedUntil: undefined, nextCheckAt: undefined, remindedAt: undefined }

/** 全市名录机构: an agency that the city lists and that may be listed here without an application. */
export interface ClaimableDoc extends ClaimableFacts {
  _id: string
  status: ClaimableState
  importedAt: Date
  changedAt: Date
  /** The latest invitation; its link is kept as a hash outside the journal. */
  invitedAt?: Date
  invitedUntil?: Date
  invitedBy?: string
  /** When the invitation is to be called to mind, while that is still to come. */
  nextCheckAt?: Date
  remindedAt?: Date
  claimedAt?: Date
  agencyId?: string
}
