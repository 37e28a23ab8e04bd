import { workingFacts } from "#app/modules/directory/agency.ts"
import { startAgencyChange } from "#app/modules/directory/application/change/start-agency-change.server.ts"
import { removeLicence } from "#app/modules/directory/application/papers/remove-licence.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { type Day, localDay } from "#app/shared/time/zone.ts"
import { type AgencyDoc, AgencyModel } from "#models/directory/agency.server.ts"
import { addPaper, handIn, type SeedAgency, saveFacts } from "../seed/agencies.ts"
import { actorBy, must, once } from "../seed/world.ts"
import type { YearWorld } from "./year-world.ts"

/** The agency as it stands. */
export async function agencyNow({ id, name }: SeedAgency): Promise<AgencyDoc> {
  const agency = await raw(AgencyModel).findOne({ _id: id })
  if (!agency) throw new Error(`${name} is not there`)
  return agency
}

/** What was returned is corrected and handed in again. */
export async function correct(world: YearWorld, agency: SeedAgency): Promise<void> {
  await saveFacts(world, agency)
  await handIn(world, agency)
}

/** A change of the listed facts: another contact, handed in with the pledge. */
export async function change(world: YearWorld, agency: SeedAgency): Promise<void> {
  await beginChange(world, agency)
  agency.contactName = `${agency.contactName.slice(0, 2)}新`
  await saveFacts(world, agency)
  await handIn(world, agency)
}

/** Every licence that ends up to a day is replaced by its renewal, which is valid from today. */
export async function renew(
  world: YearWorld,
  agency: SeedAgency,
  { endingBy, validTo }: { endingBy: Day; validTo: Day },
): Promise<void> {
  await beginChange(world, agency)
  const manager = await actorBy(agency.email)
  const ending = agency.licences.filter(licence => licence.validTo <= endingBy)
  for (const licence of ending) {
    const held = workingFacts(await agencyNow(agency)).licences.find(one => one.number === licence.number)
    if (!held) throw new Error(`${agency.name} has no licence ${licence.number}`)
    const removal = { licenceId: held.id, once: once() }
    must(await removeLicence(world.services, manager, removal), `the removal of ${licence.number}`)
    const renewed = {
      ...licence,
      number: `${licence.number}续`,
      validFrom: localDay(world.clock.now()),
      validTo,
    }
    await addPaper(world, agency, renewed)
    Object.assign(licence, renewed)
  }
  await handIn(world, agency)
}

async function beginChange({ services }: YearWorld, agency: SeedAgency): Promise<void> {
  const manager = await actorBy(agency.email)
  must(await startAgencyChange(services, manager, { once: once() }), `the change of ${agency.name}`)
}
