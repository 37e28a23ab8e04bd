import { certificatesFor, publishedItemsFor } from "#app/modules/catalogue/item-store.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { type AgencyDoc, AgencyModel } from "#models/directory/agency.server.ts"
import { type AgencyEvent, agencyMachine } from "./agency.machine.ts"
import { offersOn } from "./agency.rules.ts"
import { isListed } from "./agency.ts"

/**
 * Moves an agency by an event of its machine and writes it with `changes`; what the search engine holds follows.
 * Refuses `wrong-state` with the present state when the event has no place there.
 */
export async function moveAgency(
  tx: Tx,
  agency: AgencyDoc,
  event: AgencyEvent,
  changes: Partial<AgencyDoc> = {},
): Promise<Result<AgencyDoc>> {
  const status = agencyMachine.next(agency.status, event)
  if (!status) return refuse("wrong-state", { params: { state: agency.status } })
  const moved = await tx.put(AgencyModel, { ...agency, ...changes, status })
  if (isListed(agency) || isListed(moved)) {
    tx.effect({ kind: "search.index-agency", payload: { agencyId: agency._id } })
  }
  return ok(moved)
}

/** The agency with its offers as licences and people carry them now. */
export async function withOffers(tx: Tx, agency: AgencyDoc): Promise<AgencyDoc> {
  const items = await publishedItemsFor(tx, agency.itemCodes)
  const offers = offersOn(agency, items, await certificatesFor(tx), agency.offers, tx.now)
  const activeItemCodes = offers.filter(offer => offer.isActive).map(offer => offer.itemCode)
  const active = items.filter(item => activeItemCodes.includes(item.code))
  const fields = FIELD_IDS.filter(field => active.some(item => item.fieldId === field))
  return { ...agency, offers, activeItemCodes, fields }
}

/** Writes an agency with its offers as they are now, and tells which items went on and off. */
export async function refreshOffers(tx: Tx, agency: AgencyDoc): Promise<AgencyDoc> {
  const now = await tx.put(AgencyModel, await withOffers(tx, agency))
  const on = now.activeItemCodes.filter(code => !agency.activeItemCodes.includes(code))
  const off = agency.activeItemCodes.filter(code => !now.activeItemCodes.includes(code))
  const { _id: agencyId, name } = agency
  if (on.length + off.length > 0) tx.emit({ type: "agency.items-switched", agencyId, name, on, off })
  if (isListed(now)) tx.effect({ kind: "search.index-agency", payload: { agencyId } })
  return now
}

/** The agency inside another module's command while everybody finds it, or null. */
export async function listedAgencyFor(tx: Tx, agencyId: string): Promise<AgencyDoc | null> {
  const agency = await tx.get(AgencyModel, agencyId)
  return agency && isListed(agency) ? agency : null
}
