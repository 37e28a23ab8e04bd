import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { type RegionId, withWorkingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"

/** 保存服务范围. Refuses `not-found` and `wrong-state`. */
export function saveDistricts(
  services: Services,
  actor: Actor,
  input: { servesRegions: RegionId[]; idempotencyToken: string },
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("save-agency-districts", actor, input.idempotencyToken)
  return commit(services, { command: "save-agency-districts", actor, idempotencyKey: key }, async tx => {
    const agency = await editableAgency(tx, actor)
    if (!agency.ok) return agency
    await putAgency(tx, withWorkingFacts(agency.value, { servesRegions: input.servesRegions }))
    return ok(null)
  })
}
