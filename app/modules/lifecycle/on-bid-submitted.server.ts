import { isListed, lifecycleOf } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import type { Reaction } from "#app/platform/journal/react.server.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/**
 * A quote is a sign of life. It is noted once a day and told to nobody: what it says of a sealed quote stays with the
 * agency, no page and no index has it.
 */
export const onBidSubmitted: Reaction<"bid.submitted"> = async (tx, { agencyId }) => {
  const agency = await tx.get(AgencyModel, agencyId)
  if (!agency || !isListed(agency)) return
  const lifecycle = lifecycleOf(agency)
  const isNoted = lifecycle.activeAt && localDay(lifecycle.activeAt) === localDay(tx.now)
  if (isNoted && !lifecycle.idlePromptedAt) return
  await putAgency(tx, { ...agency, lifecycle: { ...lifecycle, activeAt: tx.now, idlePromptedAt: undefined } })
}
