import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { withWorkingFacts, workingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { shelfWith, withoutCertificate } from "./certificate.rules.ts"

/** 移除资质或证书 while the facts are written. Refuses `not-found` (agency or licence not one's own) and `wrong-state`. */
export function removeLicence(
  services: Services,
  actor: PersonActor,
  input: { licenceId: string; idempotencyToken: string },
): Promise<Committed<{ personId?: string }>> {
  const key = idempotencyKeyOf("remove-licence", actor, input.idempotencyToken)
  return commit(services, { command: "remove-licence", actor, idempotencyKey: key }, async tx => {
    const agency = await editableAgency(tx, actor)
    if (!agency.ok) return agency
    const facts = workingFacts(agency.value)
    const shelf = shelfWith(facts, input.licenceId)
    if (!shelf) return refuse("not-found")
    await putAgency(tx, withWorkingFacts(agency.value, withoutCertificate(facts, input.licenceId)))
    return ok({ personId: shelf.personId })
  })
}
