import type { CheckPoint } from "#app/modules/directory/agency-check.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { fileToDecide } from "./vetting-file.server.ts"

/**
 * 核对要点. Keeps with the check what the officer has compared so far. Refuses `not-found`, `wrong-state`,
 * `claimed-by-other`.
 */
export function savePoints(
  services: Services,
  actor: PersonActor,
  input: { agencyId: string; points: CheckPoint[]; idempotencyToken: string },
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("save-points", actor, input.idempotencyToken)
  return commit(services, { command: "save-points", actor, idempotencyKey: key }, async tx => {
    const file = await fileToDecide(tx, actor, input.agencyId)
    if (!file.ok) return file
    const check = { ...file.value.check, points: input.points }
    await putAgency(tx, { ...file.value, check })
    return ok(null)
  })
}
