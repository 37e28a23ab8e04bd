import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { isEditable, withWorkingFacts, workingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/** 移除资质. Refuses `not-found` (agency or licence not one's own) and `wrong-state`. */
export function removeLicence(
  services: Services,
  actor: PersonActor,
  input: { licenceId: string; once: string },
): Promise<Committed<null>> {
  const key = onceKey("remove-licence", actor, input.once)
  return commit(services, { command: "remove-licence", actor, idempotencyKey: key }, async tx => {
    const agency = await tx.get(AgencyModel, actor.organisation?.id ?? "")
    if (!agency || !can(agencyAccess, actor, "edit", agency, tx.now)) return refuse("not-found")
    if (!isEditable(agency)) return refuse("wrong-state", { params: { state: agency.status } })
    const before = workingFacts(agency).licences
    const licences = before.filter(licence => licence.id !== input.licenceId)
    if (licences.length === before.length) return refuse("not-found")
    await putAgency(tx, withWorkingFacts(agency, { licences }))
    return ok(null)
  })
}
