import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { fileToDecide } from "#app/modules/vetting/vetting-file.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"

/**
 * 放回队列. The officer gives a claimed file back; what was ticked stays with it. Refuses `not-found`, `wrong-state`,
 * `claimed-by-other`, `not-claimed`.
 */
export function releaseFile(
  services: Services,
  actor: PersonActor,
  input: { agencyId: string; idempotencyToken: string },
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("release-file", actor, input.idempotencyToken)
  return commit(services, { command: "release-file", actor, idempotencyKey: key }, async tx => {
    const file = await fileToDecide(tx, actor, input.agencyId)
    if (!file.ok) return file
    const { claimedBy, claimedByName: _name, claimedAt: _at, ...check } = file.value.check
    if (!claimedBy) return refuse("not-claimed")
    await putAgency(tx, { ...file.value, check })
    return ok(null)
  })
}
