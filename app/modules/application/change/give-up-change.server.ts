import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { moveAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"

/**
 * 放弃变更. What is in force stays as it was; people named only by the change are free again. For the manager, while the
 * change is written. Refuses `not-found` and `wrong-state`.
 */
export function giveUpChange(
  services: Services,
  actor: PersonActor,
  input: { idempotencyToken: string },
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("give-up-change", actor, input.idempotencyToken)
  return commit(services, { command: "give-up-change", actor, idempotencyKey: key }, async tx => {
    const agency = await editableAgency(tx, actor, "submit")
    if (!agency.ok) return agency
    const moved = await moveAgency(tx, agency.value, "give-up", { proposal: undefined })
    return moved.ok ? ok(null) : moved
  })
}
