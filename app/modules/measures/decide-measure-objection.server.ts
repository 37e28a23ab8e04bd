import { releaseAgency } from "#app/modules/directory/holds/hold-agency.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import type { DecideObjection } from "./measure.schema.ts"
import type { Saying } from "./measure.ts"
import { about, type Case, caseFor, moveMeasure, saying } from "./measure-store.server.ts"

/**
 * 异议决定, by supervision and by nobody who proposed or decided the measure. Upheld: undone, as if it had never been,
 * and it counts for nothing later; rejected: it goes on, or has ended meanwhile. Refuses `not-found`,
 * `wrong-measure-state`.
 */
export const decideMeasureObjection = command(
  "decide-measure-objection",
  {
    load: ({ tx, actor, input }: Call<{ measureId: string } & DecideObjection>) =>
      caseFor(tx, actor, "decideObjection", input.measureId),
  },
  async ({ tx, actor, input, loaded: found }) => carryOut(tx, found, input, saying(tx, actor, input.text)),
)

async function carryOut(
  tx: Tx,
  found: Case,
  { outcome }: DecideObjection,
  decision: Saying,
): Promise<Result<null>> {
  const { objection: open, endedAt, _id } = found.measure
  if (!open) return refuse("wrong-measure-state")
  const objection = { ...open, outcome, decision }
  if (outcome === "rejected") {
    const moved = await moveMeasure(tx, found, endedAt ? "reject-ended" : "reject", { objection })
    if (!moved.ok) return moved
    tx.emit({ type: "measure.objection-decided", ...about(moved.value.measure), outcome })
    return ok(null)
  }
  const moved = await moveMeasure(tx, found, "uphold", { objection, endedAt: endedAt ?? tx.now })
  if (!moved.ok) return moved
  tx.emit({ type: "measure.objection-decided", ...about(moved.value.measure), outcome })
  await releaseAgency(tx, moved.value.agency, _id, "undone")
  return ok(null)
}
