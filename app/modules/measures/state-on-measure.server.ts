import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { about, caseFor, measureDeadline, moveMeasure, saying } from "./measure-store.server.ts"

/** What an answer or a step with a text carries. */
export interface SaidOfMeasure {
  measureId: string
  text: string
  idempotencyToken: string
}

/** 陈述申辩 by the agency's manager; then the measure can be decided. Refuses `not-found`, `wrong-measure-state`. */
export function stateOnMeasure(
  services: Services,
  actor: PersonActor,
  input: SaidOfMeasure,
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("state-on-measure", actor, input.idempotencyToken)
  return commit(services, { command: "state-on-measure", actor, idempotencyKey: key }, async tx => {
    const found = await caseFor(tx, actor, "answer", input.measureId)
    if (!found.ok) return found
    const decideBy = await measureDeadline(tx, "decide")
    const statement = saying(tx, actor, input.text)
    const moved = await moveMeasure(tx, found.value, "state", { statement, decideBy })
    if (!moved.ok) return moved
    tx.emit({ type: "measure.to-decide", ...about(moved.value.measure), hasStatement: true, decideBy })
    return ok(null)
  })
}
