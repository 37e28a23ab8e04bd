import type { SaveOrganisation } from "#app/modules/application/application.schema.ts"
import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { withWorkingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { encryptField } from "#app/platform/field-encryption.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"

/** 保存机构基本信息 of the own agency. Refuses `not-found` and `wrong-state` while it may not be changed. */
export function saveOrganisation(
  services: Services,
  actor: Actor,
  input: SaveOrganisation,
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("save-agency-organisation", actor, input.idempotencyToken)
  return commit(services, { command: "save-agency-organisation", actor, idempotencyKey: key }, async tx => {
    const agency = await editableAgency(tx, actor)
    if (!agency.ok) return agency
    const { intent: _intent, idempotencyToken: _idempotencyToken, contactPhone, ...facts } = input
    const contactPhoneEncrypted = encryptField(services.fieldKey, contactPhone)
    await putAgency(tx, withWorkingFacts(agency.value, { ...facts, contactPhoneEncrypted }))
    return ok(null)
  })
}
