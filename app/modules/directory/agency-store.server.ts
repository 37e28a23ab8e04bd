import { certificatesFor, publishedItemsFor } from "#app/modules/catalogue/item-store.server.ts"
import { policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { type AgencyEvent, agencyMachine } from "./agency.machine.ts"
import { heldCertificates, offersOn } from "./agency.rules.ts"
import { type AgencyDoc, isListed, lifecycleOf, queueKeyOf } from "./agency.ts"
import { CLOCK_POLICY_KEYS, nextAgencyCheck } from "./holds/agency-clock.rules.ts"
import { eventUnderWarning } from "./holds/holds.rules.ts"
import { reclaimPeople, releasePeople } from "./practitioner-claims.server.ts"
import { withStatus } from "./status-history.ts"

/**
 * Writes an agency with the instant at which time has something to do with it next, its state from now on if that
 * changed, and its place in the officers' queue. Every command writes through here.
 */
export async function putAgency(tx: Tx, agency: AgencyDoc): Promise<AgencyDoc> {
  const nextCheckAt = await nextCheckOf(tx, agency)
  const statusHistory = withStatus(agency.statusHistory ?? [], agency.status, tx.now)
  return tx.put(AgencyModel, { ...agency, nextCheckAt, statusHistory, queueKey: queueKeyOf(agency) })
}

/** When time has something to do with an agency next, by the rules of now. */
export async function nextCheckOf(tx: Tx, agency: AgencyDoc): Promise<Date | undefined> {
  const next = nextAgencyCheck(agency, await policiesFor(tx, CLOCK_POLICY_KEYS))
  // What was due already is due now: an instant of the past could be that of a step that was made.
  return next && next < tx.now ? tx.now : next
}

/**
 * Moves an agency by an event of its machine and writes it with `changes`; what the search engine holds follows. An
 * agency that stands warned stays so after a change. Refuses `wrong-state` with the present state when the event has no
 * place there.
 */
export async function moveAgency(
  tx: Tx,
  agency: AgencyDoc,
  event: AgencyEvent,
  changes: Partial<AgencyDoc> = {},
): Promise<Result<AgencyDoc>> {
  const status = agencyMachine.next(agency.status, eventUnderWarning(event, agency))
  if (!status) return refuse("wrong-state", { params: { state: agency.status } })
  const moved = await putAgency(tx, await reclaimPeople(tx, agency, { ...agency, ...changes, status }))
  await releasePeople(tx, agency, moved)
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
  const certificates = heldCertificates(agency)
  const lifecycle = lifecycleOf(agency)
  const reminders = lifecycle.reminders.filter(mark =>
    certificates.some(certificate => certificate.id === mark.licenceId),
  )
  return {
    ...agency,
    offers,
    activeItemCodes,
    fields,
    lifecycle: { ...lifecycle, reminders, offersAt: tx.now },
  }
}

/** Writes an agency with its offers as they are now, and tells which items went on and off. */
export async function refreshOffers(tx: Tx, agency: AgencyDoc): Promise<AgencyDoc> {
  const after = await putAgency(tx, await withOffers(tx, agency))
  tellSwitched(tx, agency, after)
  if (isListed(after)) tx.effect({ kind: "search.index-agency", payload: { agencyId: agency._id } })
  return after
}

/** Tells which items went on and off, of those that were declared before and still are. */
export function tellSwitched(tx: Tx, before: AgencyDoc, after: AgencyDoc): void {
  const still = after.itemCodes.filter(code => before.itemCodes.includes(code))
  const on = still.filter(
    code => after.activeItemCodes.includes(code) && !before.activeItemCodes.includes(code),
  )
  const off = still.filter(
    code => !after.activeItemCodes.includes(code) && before.activeItemCodes.includes(code),
  )
  const { _id: agencyId, name } = after
  if (on.length + off.length > 0) tx.emit({ type: "agency.items-switched", agencyId, name, on, off })
}

/** The agency inside another module's command while everybody finds it, or null. */
export async function listedAgencyFor(tx: Tx, agencyId: string): Promise<AgencyDoc | null> {
  const agency = await tx.get(AgencyModel, agencyId)
  return agency && isListed(agency) ? agency : null
}
