import { blankAgency, type Registered } from "#app/modules/application/blank-agency.ts"
import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { encryptField } from "#app/platform/field-encryption.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/**
 * 开始入驻. Makes the draft of an organisation's application out of what it registered with; a second start changes
 * nothing. Refuses `not-found` for somebody else's organisation.
 */
export const startApplication = command(
  "start-application",
  {},
  async ({ services, tx, actor, input: { organisation } }: Call<{ organisation: Registered }, Actor>) => {
    const { _id: agencyId } = organisation
    if (!can(agencyAccess, actor, "edit", { _id: agencyId }, tx.now)) return refuse("not-found")
    if (await tx.get(AgencyModel, agencyId)) return ok({ agencyId })
    await putAgency(tx, blankAgency(organisation, encryptField(services.fieldKey, ""), tx.now))
    return ok({ agencyId })
  },
)
