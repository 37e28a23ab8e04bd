import type { SavePerson } from "#app/modules/application/application.schema.ts"
import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { type AgencyPerson, withWorkingFacts, workingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { claimPerson, releasePeople } from "#app/modules/directory/practitioner-claims.server.ts"
import { encryptField, keyedHash } from "#app/platform/field-encryption.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { type Day, localDay } from "#app/shared/time/zone.ts"
import { parseIdNumber } from "./id-number.ts"

/** One agency names no more people; a longer list would hide who matters. */
const MOST_PEOPLE = 200

/**
 * 添加或更正执业人员. A person belongs to one agency from the moment somebody names them, also in a draft. Refuses
 * `not-found`, `wrong-state`, `too-many-people`, and beside the number `required`, `id-number-length`,
 * `id-number-digits`, `id-number-birthday`, `id-number-check`, `person-twice`, `person-elsewhere`.
 */
export const savePerson = command(
  "save-practitioner",
  { load: ({ tx, actor }: Call<SavePerson>) => editableAgency(tx, actor) },
  async ({ services, tx, input, loaded: agency }) => {
    const { people } = workingFacts(agency)
    const before = people.find(person => person.id === input.personId)
    const person = personFor(services, input, before, localDay(tx.now))
    if (!person.ok) return person
    const named = among(people, before, person.value)
    if (!named.ok) return named
    const claimed = await claimPerson(tx, person.value.idKey, agency._id)
    if (!claimed.ok) return claimed
    const saved = await putAgency(tx, withWorkingFacts(agency, { people: named.value }))
    await releasePeople(tx, agency, saved)
    return ok({ personId: person.value.id })
  },
)

/** The person as the form says; `before` is the one who is corrected. */
function personFor(
  services: Services,
  { personId, name, idNumber }: SavePerson,
  before: AgencyPerson | undefined,
  today: Day,
): Result<AgencyPerson> {
  if (personId && !before) return refuse("not-found")
  const who = identified(services, idNumber, before, today)
  if (!who.ok) return who
  const certificates = before?.certificates ?? []
  return ok({ id: before?.id ?? newId(), name, ...who.value, certificates })
}

/** The list with the person in their place, or at its end. */
function among(
  people: AgencyPerson[],
  before: AgencyPerson | undefined,
  person: AgencyPerson,
): Result<AgencyPerson[]> {
  const others = people.filter(one => one !== before)
  if (others.some(one => one.idKey === person.idKey)) return refuse("person-twice", { field: "idNumber" })
  if (before) return ok(people.map(one => (one === before ? person : one)))
  return people.length < MOST_PEOPLE ? ok([...people, person]) : refuse("too-many-people")
}

type Identity = Pick<AgencyPerson, "idKey" | "idNumberEncrypted">

/** The number encrypted and hashed; an empty one keeps what is there. */
function identified(
  { fieldKey }: Services,
  typed: string | undefined,
  before: Identity | undefined,
  today: Day,
): Result<Identity> {
  if (!typed && before) return ok({ idKey: before.idKey, idNumberEncrypted: before.idNumberEncrypted })
  const number = parseIdNumber(typed ?? "", today)
  if (!number.ok) return refuse(number.error.code, { field: "idNumber", params: number.error.params })
  return ok({
    idKey: keyedHash(fieldKey, "id-number", number.value),
    idNumberEncrypted: encryptField(fieldKey, number.value),
  })
}
