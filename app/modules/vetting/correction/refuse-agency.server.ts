import type { AgencyDoc } from "#app/modules/directory/agency.ts"
import { type AgencyCheck, blankCheck, type RefusalReason } from "#app/modules/directory/agency-check.ts"
import { moveAgency } from "#app/modules/directory/agency-store.server.ts"
import { fileToDecide } from "#app/modules/vetting/vetting-file.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ok, type Result } from "#app/shared/result.ts"

interface Refusal {
  agencyId: string
  reasonCode: RefusalReason
  reason: string
  idempotencyToken: string
}

/**
 * 不予通过. Ends an application or a change with a coded reason: the application is a draft again and may be handed in anew
 * under a new number; of a change what is in force stays. Refuses `not-found`, `wrong-state`, `claimed-by-other`.
 */
export const refuseAgency = command(
  "refuse-agency",
  { load: ({ tx, actor, input }: Call<Refusal>) => fileToDecide(tx, actor, input.agencyId) },
  async ({ tx, actor, input, loaded: file }) => {
    const refused = await endCheck(tx, file, input, actor.personId)
    return refused.ok ? ok({ agencyId: input.agencyId }) : refused
  },
)

/** Ends the check of a file without listing it: an application is a draft again, of a change nothing is left. */
async function endCheck(
  tx: Tx,
  agency: AgencyDoc,
  { reasonCode, reason }: Pick<Refusal, "reasonCode" | "reason">,
  decidedBy: string,
): Promise<Result<AgencyDoc>> {
  const { kind } = agency.check
  const refusal = { reasonCode, reason }
  const check: AgencyCheck = { ...blankCheck(kind), decidedAt: tx.now, decidedBy, refusal }
  const event = kind === "change" ? "give-up" : "refuse"
  const moved = await moveAgency(tx, agency, event, { check, proposal: undefined })
  if (moved.ok) {
    tx.emit({ type: "agency.refused", agencyId: agency._id, name: agency.name, reason })
  }
  return moved
}
