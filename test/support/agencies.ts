import { readFile } from "node:fs/promises"
import type { AddLicence, SaveOrganisation } from "#app/modules/application/application.schema.ts"
import { addLicence } from "#app/modules/application/certificates/add-licence.server.ts"
import { submitAgency } from "#app/modules/application/change/submit-agency.server.ts"
import { saveDistricts } from "#app/modules/application/steps/save-districts.server.ts"
import { saveItems } from "#app/modules/application/steps/save-items.server.ts"
import { saveOrganisation } from "#app/modules/application/steps/save-organisation.server.ts"
import { startApplication } from "#app/modules/application/steps/start-application.server.ts"
import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { smallestProof } from "#app/modules/directory/agency.rules.ts"
import type { RegionId } from "#app/modules/directory/agency.ts"
import { approveAgency } from "#app/modules/vetting/approve-agency.server.ts"
import { type Member, makeAgencyPerson, makeStaff, must, uploadPdf } from "./people.ts"
import type { World } from "./world.ts"

/** The three files of the committed catalogue. */
export async function catalogueFiles() {
  const read = (name: string) => readFile(`data/catalogue/${name}.json`, "utf8")
  return {
    items: await read("items"),
    mapping: JSON.parse(await read("field-mapping")) as unknown,
    certificates: JSON.parse(await read("certificates")) as unknown,
  }
}

export interface AgencyOptions {
  itemCodes?: string[]
  name?: string
  shortName?: string
  region?: RegionId
}

type AgencyForms = Omit<SaveOrganisation, "intent" | "idempotencyToken"> & {
  itemCodes: string[]
  servesRegions: RegionId[]
}

/** What an agency types into its application. */
export function agencyFacts(member: Member, options: AgencyOptions = {}): AgencyForms {
  const { itemCodes = ["ZJ001"], name = member.organisation.name, shortName, region = "jindong" } = options
  return {
    name,
    shortName,
    legalRepresentative: "钱某",
    region,
    address: "金华市金东区示例路 2 号",
    servesRegions: ["jindong"],
    summary: undefined,
    contactName: "孙某",
    contactPhone: "13812345678",
    itemCodes,
  }
}

/** Fills in the steps of facts, items and districts, beginning the application where there is none. */
export async function fillIn(world: World, member: Member, facts: AgencyForms): Promise<void> {
  const { services } = world
  const { actor, organisation } = member
  const { itemCodes, servesRegions, ...organisationFacts } = facts
  const idempotencyToken = () => world.idempotencyToken()
  must(await startApplication(services, actor, { organisation, idempotencyToken: idempotencyToken() }))
  const form = {
    intent: "save-organisation",
    idempotencyToken: idempotencyToken(),
    ...organisationFacts,
  } as const
  must(await saveOrganisation(services, actor, form))
  must(await saveItems(services, actor, { itemCodes, idempotencyToken: idempotencyToken() }))
  must(await saveDistricts(services, actor, { servesRegions, idempotencyToken: idempotencyToken() }))
}

/** The licences that meet the rules of these items, files uploaded. */
export async function licencesFor(world: World, member: Member, itemCodes: string[]): Promise<AddLicence[]> {
  const { items, certificates } = await catalogueWords(world.services)
  const asked = items
    .filter(i => itemCodes.includes(i.code))
    .flatMap(i => smallestProof(i.qualification.rule))
  const proofs = [...new Map(asked.map(a => [JSON.stringify(a), a])).values()]
  const licences: AddLicence[] = []
  for (const [n, proof] of proofs.entries()) {
    const certificate = certificates.find(c => c.id === proof.certificate)
    const speciality = proof.speciality ?? certificate?.specialities[0]?.id
    licences.push({
      intent: "add-licence",
      idempotencyToken: world.idempotencyToken(),
      certificate: [proof.certificate, speciality].filter(Boolean).join("/"),
      level: proof.level ?? certificate?.levels[0]?.id,
      number: `示例-${n + 1}`,
      validFrom: "2023-01-01",
      validTo: "2028-12-31",
      file: await uploadPdf(world, member),
    })
  }
  return licences
}

/** An agency in check: applied through the commands, not decided yet. */
export async function makeAgencyInCheck(world: World, options: AgencyOptions = {}): Promise<Member> {
  const member = await makeAgencyPerson(world, { name: options.name })
  const { services } = world
  const { actor } = member
  const facts = agencyFacts(member, options)
  await fillIn(world, member, facts)
  for (const licence of await licencesFor(world, member, facts.itemCodes)) {
    must(await addLicence(services, actor, licence))
  }
  must(await submitAgency(services, actor, { idempotencyToken: world.idempotencyToken() }))
  return member
}

/** A listed agency and its manager, made through the commands. */
export async function makeListedAgency(
  world: World,
  options: AgencyOptions = {},
): Promise<Member & { agencyId: string }> {
  const member = await makeAgencyInCheck(world, options)
  const officer = await makeStaff(world, "vetting")
  const agencyId = member.organisation._id
  must(
    await approveAgency(world.services, officer.actor, {
      agencyId,
      idempotencyToken: world.idempotencyToken(),
    }),
  )
  return { ...member, agencyId }
}
