import { lifeOf, workingFacts } from "#app/modules/directory/agency.ts"
import { moveAgency, tellSwitched, withOffers } from "#app/modules/directory/agency-store.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ok, type Result } from "#app/shared/result.ts"
import type { AgencyDoc } from "#models/directory/agency.server.ts"

/**
 * Brings what was checked into force: the agency is listed, or its change takes the place of the old facts. Refuses
 * `wrong-state`.
 */
export async function putOnList(tx: Tx, agency: AgencyDoc): Promise<Result<AgencyDoc>> {
  const checked = await withOffers(tx, { ...agency, ...workingFacts(agency), proposal: undefined })
  const life = lifeOf(checked)
  const moved = await moveAgency(tx, agency, "approve", {
    ...checked,
    listedAt: agency.listedAt ?? tx.now,
    life: { ...life, activeAt: life.activeAt ?? tx.now },
  })
  if (!moved.ok) return moved
  const { _id: agencyId, name, activeItemCodes: itemCodes, fields } = moved.value
  const isChange = agency.check.kind === "change"
  tx.emit({ type: isChange ? "agency.changed" : "agency.listed", agencyId, name, itemCodes, fields })
  if (isChange) tellSwitched(tx, agency, moved.value)
  return ok(moved.value)
}
