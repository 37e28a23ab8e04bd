import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { lifecycleOf } from "#app/modules/directory/agency.ts"
import { moveAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/** How many awards and contracts an agency has still to see through: a question to the modules on the right. */
export type OpenDeals = (tx: Tx, agencyId: string) => Promise<number>

/**
 * 主动退出, by the agency's manager with the reason. Nobody leaves before awards and contracts are seen through, or while
 * a measure is open. Refuses `not-found`, `wrong-state`, `open-deals` {n}, `open-measures` {n}.
 */
export const leaveList = command(
  "leave-list",
  {
    load: ({ tx, actor }: Call<{ reason: string; openDeals: OpenDeals }>) =>
      tx.get(AgencyModel, actor.organisation?.id ?? ""),
    access: agencyAccess.submit,
  },
  async ({ tx, input, loaded: agency }) => {
    const deals = await input.openDeals(tx, agency._id)
    if (deals > 0) return refuse("open-deals", { params: { n: deals } })
    const { measures } = lifecycleOf(agency)
    if (measures.length > 0) return refuse("open-measures", { params: { n: measures.length } })
    const left = await moveAgency(tx, agency, "leave", { endReason: input.reason, proposal: undefined })
    if (!left.ok) return left
    tx.emit({ type: "agency.left", agencyId: agency._id, name: agency.name })
    return ok(null)
  },
)
