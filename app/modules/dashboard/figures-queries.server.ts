import { type DealTotals, dealTotals } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { countParticipating } from "#app/modules/directory/agency-list.server.ts"
import { memoize } from "#app/platform/memoize.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { localYear } from "#app/shared/time/zone.ts"

const FRESH_MS = 30_000

/**
 * 参与金东机构: listed agencies with at least one active item that serve the district. At most 30 seconds old, since
 * everybody's first page shows it.
 */
export function participatingAgencies(services: Services): Promise<number> {
  return memoize(services, "participating-agencies", FRESH_MS, countParticipating)
}

/** Number and amount of the deals of the year that the home page shows. */
export async function dealsOfTheYear({ env }: Services, now: Date): Promise<DealTotals & { year: number }> {
  const year = env.FIGURES_YEAR ?? localYear(now)
  return { year, ...(await dealTotals({ year })) }
}
