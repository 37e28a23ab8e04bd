import {
  CLAIMABLE_STATES,
  type ClaimableFacts,
  type ClaimableState,
  type ListedLicence,
} from "#app/modules/claimable/claimable.ts"
import { REGION_IDS } from "#app/modules/directory/agency.ts"
import { defineModel, part } from "#models/define-model.server.ts"

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

const text = { type: String, required: true } as const

export const ClaimableModel = defineModel<ClaimableDoc>(
  "claimable_agencies",
  {
    name: text,
    uscc: text,
    legalRepresentative: text,
    region: { type: String, enum: REGION_IDS, required: true },
    address: text,
    contactEmail: text,
    licences: [
      part<ListedLicence>({
        certificate: text,
        speciality: String,
        level: String,
        number: text,
        validTo: String,
      }),
    ],
    itemCodes: [String],
    servesRegions: [{ type: String, enum: REGION_IDS }],
    source: text,
    status: { type: String, enum: CLAIMABLE_STATES, required: true },
    importedAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    invitedAt: Date,
    invitedUntil: Date,
    invitedBy: String,
    nextCheckAt: Date,
    remindedAt: Date,
    claimedAt: Date,
    agencyId: String,
  },
  schema => {
    schema.index({ uscc: 1 }, { unique: true })
    schema.index({ status: 1, name: 1 })
    schema.index({ nextCheckAt: 1 })
  },
)
