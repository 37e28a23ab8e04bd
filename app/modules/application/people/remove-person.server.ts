import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { withWorkingFacts, workingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { releasePeople } from "#app/modules/directory/practitioner-claims.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"

/**
 * 移除执业人员. The person is free for another agency once no facts in force name them either. Refuses `not-found` and
 * `wrong-state`.
 */
export const removePerson = command(
  "remove-practitioner",
  { load: ({ tx, actor }: Call<{ personId: string }>) => editableAgency(tx, actor) },
  async ({ tx, input, loaded: agency }) => {
    const before = workingFacts(agency).people
    const people = before.filter(person => person.id !== input.personId)
    if (people.length === before.length) return refuse("not-found")
    const saved = await putAgency(tx, withWorkingFacts(agency, { people }))
    await releasePeople(tx, agency, saved)
    return ok(null)
  },
)
