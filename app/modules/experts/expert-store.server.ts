import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { ExpertModel } from "#models/experts/expert.server.ts"
import { expertAccess } from "./expert.access.ts"
import { type ExpertEvent, expertMachine } from "./expert.machine.ts"
import type { ExpertDoc } from "./expert.ts"

/**
 * The expert in whom an event has its place, already in the next state. Refuses `not-found` to whom the table of access
 * does not let, `wrong-state` {state}.
 */
export async function expertFor(
  tx: Tx,
  actor: Actor,
  { expertId, as, event }: { expertId: string; as: "decide" | "write"; event: ExpertEvent },
): Promise<Result<ExpertDoc>> {
  const expert = await tx.get(ExpertModel, expertId)
  if (!expert || !can(expertAccess, actor, as, expert, tx.now)) return refuse("not-found")
  const status = expertMachine.next(expert.status, event)
  return status ? ok({ ...expert, status }) : refuse("wrong-state", { params: { state: expert.status } })
}
