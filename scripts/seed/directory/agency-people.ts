import { addLicence } from "#app/modules/application/certificates/add-licence.server.ts"
import { withdrawLicence } from "#app/modules/application/certificates/withdraw-licence.server.ts"
import { completeIdNumber } from "#app/modules/application/people/id-number.ts"
import { savePerson } from "#app/modules/application/people/save-person.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { addDays, localDay } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { words } from "#scenarios/facts/words.ts"
import { nth } from "../cast.ts"
import { actorBy, idempotencyToken, must, type SeedWorld } from "../world.ts"
import { apply, certificateOf, handIn, type SeedAgency } from "./agencies.ts"

const CERTIFICATES = ["registered-surveyor", "geotechnical-engineer"]
const VALID_DAYS = 730

/** Hands in an application that names two people, each with a certificate. */
export async function applyWithPeople(world: SeedWorld, agency: SeedAgency): Promise<void> {
  await apply(world, agency, { submit: false })
  for (const at of CERTIFICATES.keys()) await addPerson(world, agency, at)
  await handIn(world, agency)
}

async function addPerson(world: SeedWorld, agency: SeedAgency, at: number): Promise<void> {
  const { services, clock } = world
  const manager = await actorBy(agency.email)
  const name = `${nth(words.surnames, at)}某${nth(words.givenNames, at)}`
  // Nobody has such a number: there is no place with this code.
  const idNumber = completeIdNumber(`99999919900101${String(at + 1).padStart(3, "0")}`)
  const { personId } = must(
    await savePerson(services, manager, { name, idNumber, idempotencyToken: idempotencyToken() }),
    name,
  )
  const today = localDay(clock.now())
  const wanted = {
    ...{ certificate: nth(CERTIFICATES, at), number: `示例-执业-${at + 1}` },
    ...{ validFrom: addDays(today, -VALID_DAYS), validTo: addDays(today, VALID_DAYS) },
  }
  const certificate = await certificateOf(world, agency, wanted)
  must(await addLicence(services, manager, { intent: "add-licence", personId, ...certificate }), name)
}

/** The agency tells that its last licence holds no longer: what it carried goes off. */
export async function loseLicence({ services }: SeedWorld, { id, email, name }: SeedAgency): Promise<void> {
  const held = await raw(AgencyModel).findOne({ _id: id })
  const licenceId = held?.licences.at(-1)?.id ?? ""
  const input = {
    licenceId,
    reason: "资质证书已注销，如实声明（演示）。",
    idempotencyToken: idempotencyToken(),
  }
  must(await withdrawLicence(services, await actorBy(email), input), name)
}
