import { blankAgency } from "#app/modules/application/blank-agency.ts"
import {
  type AgencyDoc,
  type AgencyLicence,
  lifecycleOf,
  PUBLIC_STATES,
} from "#app/modules/directory/agency.ts"
import { moveAgency, withOffers } from "#app/modules/directory/agency-store.server.ts"
import { encryptField } from "#app/platform/field-encryption.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { type ClaimableFacts, claimableFacts } from "./claimable.ts"

interface Contact {
  agencyId: string
  contactName: string
  contactPhone: string
}

/**
 * Brings what the city lists of an agency into force, without a check of our own, inside the command that claims. A draft
 * of an application makes way for it. Refuses `claim-in-check` while an application is checked or corrected,
 * `claim-listed` for an agency on the list, and `claim-was-listed` for one that was on it before: what the desk decided
 * is not undone by a list.
 */
export async function listClaimed(
  services: Services,
  tx: Tx,
  entry: ClaimableFacts,
  { agencyId, contactName, contactPhone }: Contact,
): Promise<Result<AgencyDoc>> {
  const before = await tx.get(AgencyModel, agencyId)
  const refusal = before && refusalOf(before)
  if (refusal) return refuse(refusal)
  const { name, uscc, legalRepresentative, region, address, source, ...listed } = claimableFacts(entry)
  const phone = encryptField(services.fieldKey, contactPhone)
  const registered = { _id: agencyId, name, uscc, legalRepresentative, address }
  const blank: AgencyDoc = blankAgency(registered, phone, tx.now)
  const licences: AgencyLicence[] = listed.licences.map(one => ({ ...one, id: newId(), source }))
  const { itemCodes, servesRegions } = listed
  const facts = { region, contactName, itemCodes, servesRegions, licences, pledgedAt: tx.now }
  const agency = await withOffers(tx, { ...blank, ...facts })
  const moved = await moveAgency(tx, before ?? blank, "claim", {
    ...agency,
    createdAt: before?.createdAt ?? tx.now,
    statusHistory: before?.statusHistory,
    cityList: { source, claimedAt: tx.now },
    listedAt: tx.now,
    lifecycle: { ...lifecycleOf(agency), activeAt: tx.now },
  })
  if (!moved.ok) return moved
  const { activeItemCodes, fields } = moved.value
  tx.emit({ type: "agency.claimed", agencyId, name, itemCodes: activeItemCodes, fields, source })
  return ok(moved.value)
}

function refusalOf({ status, listedAt }: AgencyDoc): string | null {
  if (status === "in-check" || status === "returned") return "claim-in-check"
  if (PUBLIC_STATES.includes(status)) return "claim-listed"
  return status !== "draft" || listedAt ? "claim-was-listed" : null
}
