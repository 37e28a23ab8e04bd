import { releaseAgency } from "#app/modules/directory/holds/hold-agency.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { caseFor, moveMeasure, saying } from "./measure-store.server.ts"
import type { SaidOfMeasure } from "./state-on-measure.server.ts"

/** 提前解除, with the reason. Refuses `not-found`, `wrong-measure-state`, also while an objection waits for its decision. */
export function liftMeasure(
  services: Services,
  actor: PersonActor,
  input: SaidOfMeasure,
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("lift-measure", actor, input.idempotencyToken)
  return commit(services, { command: "lift-measure", actor, idempotencyKey: key }, async tx => {
    const found = await caseFor(tx, actor, "lift", input.measureId)
    if (!found.ok) return found
    const lifting = saying(tx, actor, input.text)
    const moved = await moveMeasure(tx, found.value, "lift", { lifting, endedAt: tx.now })
    if (!moved.ok) return moved
    await releaseAgency(tx, moved.value.agency, input.measureId, "lifted")
    return ok(null)
  })
}
