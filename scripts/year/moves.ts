import { changeLicence } from "#app/modules/application/certificates/change-licence.server.ts"
import { startAgencyChange } from "#app/modules/application/change/start-agency-change.server.ts"
import { completeIdNumber } from "#app/modules/application/people/id-number.ts"
import { savePerson } from "#app/modules/application/people/save-person.server.ts"
import { type AgencyDoc, workingFacts } from "#app/modules/directory/agency.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { type Day, localDay } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { words } from "#scenarios/facts/words.ts"
import { certificateOf, handIn, type SeedAgency, saveWho } from "../seed/directory/agencies.ts"
import { actorBy, idempotencyToken, must } from "../seed/world.ts"
import type { YearWorld } from "./year-world.ts"

/** The agency as it stands. */
export async function agencyNow({ id, name }: SeedAgency): Promise<AgencyDoc> {
  const agency = await raw(AgencyModel).findOne({ _id: id })
  if (!agency) throw new Error(`${name} is not there`)
  return agency
}

/** What was returned is corrected and handed in again. */
export async function correct(world: YearWorld, agency: SeedAgency): Promise<void> {
  await saveWho(world, agency)
  await handIn(world, agency)
}

/** A change of the listed facts: another contact and one more practitioner, handed in with the pledge. */
export async function change(world: YearWorld, agency: SeedAgency): Promise<void> {
  await beginChange(world, agency)
  agency.contactName = practitionerName(world)
  await saveWho(world, agency)
  const person = {
    name: practitionerName(world),
    idNumber: idNumberOf(agency),
    idempotencyToken: idempotencyToken(),
  }
  must(await savePerson(world.services, await actorBy(agency.email), person), `a person of ${agency.name}`)
  await handIn(world, agency)
}

function practitionerName({ random }: YearWorld): string {
  return `${random.pick(words.surnames)}某${random.pick(words.givenNames)}`
}

/** A number that nobody has: its place code does not exist, its last digits are those of the agency. */
function idNumberOf({ contactPhone }: SeedAgency): string {
  return completeIdNumber(`99999919900101${contactPhone.slice(-3)}`)
}

/** Every licence that ends up to a day is renewed from today on. */
export async function renew(
  world: YearWorld,
  agency: SeedAgency,
  { endingBy, validTo }: { endingBy: Day; validTo: Day },
): Promise<void> {
  await beginChange(world, agency)
  const manager = await actorBy(agency.email)
  const held = workingFacts(await agencyNow(agency)).licences
  const validFrom = localDay(world.clock.now())
  for (const licence of agency.licences.filter(one => one.validTo <= endingBy)) {
    const licenceId = held.find(one => one.number === licence.number)?.id ?? ""
    Object.assign(licence, { number: `${licence.number}续`, validFrom, validTo })
    const renewal = { licenceId, ...(await certificateOf(world, agency, licence)) }
    must(await changeLicence(world.services, manager, renewal), `the renewal of ${licence.number}`)
  }
  await handIn(world, agency)
}

async function beginChange({ services }: YearWorld, agency: SeedAgency): Promise<void> {
  const manager = await actorBy(agency.email)
  must(
    await startAgencyChange(services, manager, { idempotencyToken: idempotencyToken() }),
    `the change of ${agency.name}`,
  )
}
