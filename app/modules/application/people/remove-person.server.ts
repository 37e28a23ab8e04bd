import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { withWorkingFacts, workingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { releasePeople } from "#app/modules/directory/practitioner-claims.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"

/**
 * 移除执业人员. The person is free for another agency once no facts in force name them either. Refuses `not-found` and
 * `wrong-state`.
 */
export function removePerson(
  services: Services,
  actor: PersonActor,
  input: { personId: string; idempotencyToken: string },
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("remove-practitioner", actor, input.idempotencyToken)
  return commit(services, { command: "remove-practitioner", actor, idempotencyKey: key }, async tx => {
    const agency = await editableAgency(tx, actor)
    if (!agency.ok) return agency
    const before = workingFacts(agency.value).people
    const people = before.filter(person => person.id !== input.personId)
    if (people.length === before.length) return refuse("not-found")
    const saved = await putAgency(tx, withWorkingFacts(agency.value, { people }))
    await releasePeople(tx, agency.value, saved)
    return ok(null)
  })
}
