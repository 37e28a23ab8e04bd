import { addLicence } from "#app/modules/application/certificates/add-licence.server.ts"
import { submitAgency } from "#app/modules/application/change/submit-agency.server.ts"
import { saveDistricts } from "#app/modules/application/steps/save-districts.server.ts"
import { saveItems } from "#app/modules/application/steps/save-items.server.ts"
import { saveOrganisation } from "#app/modules/application/steps/save-organisation.server.ts"
import { startApplication } from "#app/modules/application/steps/start-application.server.ts"
import type { RegionId } from "#app/modules/directory/agency.ts"
import { approveAgency } from "#app/modules/vetting/approve-agency.server.ts"
import { returnAgency } from "#app/modules/vetting/correction/return-agency.server.ts"
import { claimFile } from "#app/modules/vetting/queue/claim-file.server.ts"
import { addDays, type Day, daysBetween, localDay } from "#app/shared/time/zone.ts"
import { type DemoAgency, type DemoLicence, demoAgencies } from "#scenarios/facts/organisations.ts"
import { words } from "#scenarios/facts/words.ts"
import { demoEmail, otherEmail, register } from "../people.ts"
import { actorBy, idempotencyToken, must, type SeedWorld } from "../world.ts"
import { uploadCertificate } from "./certificates.ts"
import { confirmAsked } from "./confirmations.ts"

/** An agency of the demonstration; its id is that of its organisation, known once it has registered. */
export interface SeedAgency extends DemoAgency {
  email: string
  id: string
  /** Not before a public notice of its admission has ended. */
  isListed: boolean
  region: RegionId
  servesRegions: RegionId[]
}

const REGIONS: readonly RegionId[] = ["jindong", "jindong", "jinhua", "jindong", "zhejiang", "elsewhere"]

/**
 * The agencies of the demonstration. Their licences end one to five years after `today`, so that they are still good when
 * people look; the first `old` of them got theirs before the demonstration year.
 */
export function planAgencies(n: number, old: number, today: Day, demoAt: number): SeedAgency[] {
  return demoAgencies(n, "jindong", today).map((agency, at) => ({
    ...agency,
    licences: at < old ? agency.licences.map(licence => olderThan(licence, "2024-01-01")) : agency.licences,
    email:
      at === demoAt ? demoEmail("agency-manager") : otherEmail(`agency-${String(at + 1).padStart(2, "0")}`),
    id: "",
    isListed: false,
    ...placeOf(at, agency.address),
  }))
}

/** Where the agency sits and works; `here` is its address if that is the district. */
function placeOf(at: number, here: string): Pick<SeedAgency, "region" | "servesRegions" | "address"> {
  const region = REGIONS[at % REGIONS.length] ?? "jindong"
  if (region === "jindong") return { region, servesRegions: ["jindong", "jinhua"], address: here }
  const cities = words.cities[region]
  return {
    region,
    servesRegions: ["jindong", region],
    address: `${cities[at % cities.length]}示例路 ${at + 1} 号`,
  }
}

function olderThan(licence: DemoLicence, day: Day): DemoLicence {
  const late = daysBetween(day, licence.validFrom)
  return late < 0 ? licence : { ...licence, validFrom: addDays(day, -30 - (late % 600)) }
}

/** Registers the agency and fills in its application with its licences; `submit` hands it in. */
export async function apply(world: SeedWorld, agency: SeedAgency, { submit = true } = {}): Promise<void> {
  agency.id = await register(world, "agency", agency, agency.email)
  await saveFacts(world, agency)
  for (const licence of agency.licences) await addCertificate(world, agency, licence)
  if (submit) await handIn(world, agency)
}

async function saveFacts(world: SeedWorld, agency: SeedAgency): Promise<void> {
  const { services } = world
  const manager = await actorBy(agency.email)
  const { id, name, uscc, itemCodes, servesRegions } = agency
  const begun = await startApplication(services, manager, {
    organisation: { _id: id, name, uscc },
    idempotencyToken: idempotencyToken(),
  })
  must(begun, name)
  await saveWho(world, agency)
  must(await saveItems(services, manager, { itemCodes, idempotencyToken: idempotencyToken() }), name)
  must(await saveDistricts(services, manager, { servesRegions, idempotencyToken: idempotencyToken() }), name)
}

/** Writes who the agency is, in its application or in a change. */
export async function saveWho({ services }: SeedWorld, agency: SeedAgency): Promise<void> {
  const manager = await actorBy(agency.email)
  must(await saveOrganisation(services, manager, factsOf(agency)), agency.name)
}

async function addCertificate(world: SeedWorld, agency: SeedAgency, licence: DemoLicence): Promise<void> {
  const manager = await actorBy(agency.email)
  const certificate = await certificateOf(world, agency, licence)
  const input = { intent: "add-licence" as const, ...certificate }
  must(await addLicence(world.services, manager, input), `${agency.name}, ${licence.certificate}`)
}

/** A licence as its form is sent, with its scan. */
export async function certificateOf(world: SeedWorld, { email }: SeedAgency, licence: DemoLicence) {
  const lines = [`Certificate ${licence.certificate}`, `Valid ${licence.validFrom} to ${licence.validTo}`]
  const file = await uploadCertificate(world, await actorBy(email), "资质证书", lines)
  return { idempotencyToken: idempotencyToken(), ...licence, level: licence.level, file }
}

/** Hands the application or the change in. */
export async function handIn({ services }: SeedWorld, agency: SeedAgency): Promise<void> {
  must(
    await submitAgency(services, await actorBy(agency.email), { idempotencyToken: idempotencyToken() }),
    agency.name,
  )
}

function factsOf(agency: SeedAgency) {
  const { name, shortName, legalRepresentative, address, summary, contactName, contactPhone } = agency
  const { region } = agency
  const who = { name, shortName, legalRepresentative, address, summary, contactName, contactPhone, region }
  return { intent: "save-organisation" as const, idempotencyToken: idempotencyToken(), ...who }
}

/** The departments confirm what they are asked about; vetting takes the file and lists the agency. */
export async function list(world: SeedWorld, agency: SeedAgency): Promise<void> {
  await confirmAsked(world, agency)
  const { services } = world
  const { id: agencyId, name } = agency
  const officer = await actorBy(demoEmail("vetting"))
  const approved = await approveAgency(services, officer, { agencyId, idempotencyToken: idempotencyToken() })
  agency.isListed = !must(approved, `the listing of ${name}`).noticeId
}

/** Vetting takes the file for itself. */
export async function claim({ services }: SeedWorld, { id: agencyId, name }: SeedAgency): Promise<void> {
  const officer = await actorBy(demoEmail("vetting"))
  must(
    await claimFile(services, officer, { agencyId, idempotencyToken: idempotencyToken() }),
    `the claim of ${name}`,
  )
}

/** Vetting sends the application back with everything that is missing. */
export async function sendBack(
  { services }: SeedWorld,
  agency: SeedAgency,
  defects: string[],
): Promise<void> {
  const officer = await actorBy(demoEmail("vetting"))
  const named = defects.map(text => ({ section: "organisation" as const, text }))
  const lateReason = "上一次核对时遗漏，现予补充。"
  const input = { agencyId: agency.id, defects: named, lateReason, idempotencyToken: idempotencyToken() }
  must(await returnAgency(services, officer, input), `the return of ${agency.name}`)
}

/** Those on the list that offer an item with licences good on the day of the clock, in their order. */
export function offering(world: SeedWorld, agencies: readonly SeedAgency[], itemCode: string): SeedAgency[] {
  const today = localDay(world.clock.now())
  const isGood = ({ licences }: SeedAgency) => licences.every(({ validTo }) => validTo >= today)
  return agencies.filter(agency => agency.isListed && agency.itemCodes.includes(itemCode) && isGood(agency))
}
