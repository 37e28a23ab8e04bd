import { certificatesFor, publishedItemsFor } from "#app/modules/catalogue/item-store.server.ts"
import { submitRefusals } from "#app/modules/directory/agency.rules.ts"
import { type AgencyDoc, lifecycleOf, workingFacts } from "#app/modules/directory/agency.ts"
import { moveAgency, tellSwitched, withOffers } from "#app/modules/directory/agency-store.server.ts"
import { changedFacts } from "#app/modules/directory/profile/changed-facts.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { withoutClaim } from "./check-steps.ts"

/** How many things are missing on the day of the command: a licence may have ended, an item may have been withdrawn. */
export async function missingNow(tx: Tx, agency: AgencyDoc): Promise<number> {
  const facts = workingFacts(agency)
  const items = await publishedItemsFor(tx, facts.itemCodes)
  return submitRefusals(facts, items, await certificatesFor(tx), localDay(tx.now)).length
}

/**
 * Brings what was checked into force: the agency is listed, or its change takes the place of the old facts. Refuses
 * `incomplete` {n} when something is missing by now, and `wrong-state`.
 */
export async function putOnList(tx: Tx, agency: AgencyDoc): Promise<Result<AgencyDoc>> {
  const n = await missingNow(tx, agency)
  if (n > 0) return refuse("incomplete", { params: { n } })
  const checked = await withOffers(tx, { ...agency, ...workingFacts(agency), proposal: undefined })
  const lifecycle = lifecycleOf(checked)
  const moved = await moveAgency(tx, agency, "approve", {
    ...checked,
    check: { ...withoutClaim(agency.check), defects: [], correctBy: undefined },
    endReason: undefined,
    listedAt: agency.listedAt ?? tx.now,
    lifecycle: { ...lifecycle, activeAt: lifecycle.activeAt ?? tx.now },
  })
  if (!moved.ok) return moved
  const { _id: agencyId, name, activeItemCodes: itemCodes, fields } = moved.value
  const about = { agencyId, name, itemCodes, fields }
  if (agency.check.kind === "change") {
    tx.emit({ type: "agency.changed", ...about, changed: changedFacts(agency, moved.value) })
    tellSwitched(tx, agency, moved.value)
  } else tx.emit({ type: "agency.listed", ...about })
  return ok(moved.value)
}
