import type { SaveOrganisation } from "#app/modules/application/application.schema.ts"
import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { withWorkingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { encryptField } from "#app/platform/field-encryption.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"

/** 保存机构基本信息 of the own agency. Refuses `not-found` and `wrong-state` while it may not be changed. */
export const saveOrganisation = command(
  "save-agency-organisation",
  { load: ({ tx, actor }: Call<SaveOrganisation, Actor>) => editableAgency(tx, actor) },
  async ({ services, tx, input, loaded: agency }) => {
    const { intent: _intent, idempotencyToken: _idempotencyToken, contactPhone, ...facts } = input
    const contactPhoneEncrypted = encryptField(services.fieldKey, contactPhone)
    await putAgency(tx, withWorkingFacts(agency, { ...facts, contactPhoneEncrypted }))
    return ok(null)
  },
)
