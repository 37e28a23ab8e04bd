import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { about, caseFor, measureDeadline, moveMeasure, saying } from "./measure-store.server.ts"
import type { SaidOfMeasure } from "./state-on-measure.server.ts"

/**
 * 提出异议, once, by the agency's manager within the working days of the policy after the decision; the measure stays in
 * force. Refuses `not-found`, `wrong-measure-state`, `objection-late`, `objection-twice`.
 */
export function objectToMeasure(
  services: Services,
  actor: PersonActor,
  input: SaidOfMeasure,
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("object-to-measure", actor, input.idempotencyToken)
  return commit(services, { command: "object-to-measure", actor, idempotencyKey: key }, async tx => {
    const found = await caseFor(tx, actor, "answer", input.measureId)
    if (!found.ok) return found
    const { objectBy, objection: former } = found.value.measure
    if (former) return refuse("objection-twice")
    if (objectBy && tx.now > objectBy) return refuse("objection-late")
    const decideBy = await measureDeadline(tx, "decideObjection")
    const objection = { ...saying(tx, actor, input.text), decideBy }
    const moved = await moveMeasure(tx, found.value, "object", { objection })
    if (!moved.ok) return moved
    tx.emit({ type: "measure.objected", ...about(moved.value.measure), decideBy })
    return ok(null)
  })
}
