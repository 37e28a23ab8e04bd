import { decideOrganisationCheck } from "#app/modules/accounts/organisations/decide-organisation-check.server.ts"
import { submitOrganisation } from "#app/modules/accounts/organisations/submit-organisation.server.ts"
import type { DemoOrganisation } from "#scenarios/facts/organisations.ts"
import { uploadCertificate } from "./directory/certificates.ts"
import { demoEmail } from "./people.ts"
import { actorBy, idempotencyToken, must, type SeedWorld } from "./world.ts"

/** An owner of requests: an enterprise or a department, by the address of its manager. */
export interface Owner {
  email: string
  facts: DemoOrganisation
}

/** Sends the facts of an enterprise, with its licence, to the form check. */
export async function submitEnterprise(world: SeedWorld, { email, facts }: Owner): Promise<void> {
  const manager = await actorBy(email)
  const { name, legalRepresentative, address, contactName, contactPhone, uscc } = facts
  const licence = await uploadCertificate(world, manager, "营业执照", [
    "Business licence",
    `Credit code ${uscc}`,
  ])
  const input = { name, legalRepresentative, address, contactName, contactPhone, licence }
  const sent = await submitOrganisation(
    world.services,
    manager,
    organisationOf(manager),
    input,
    idempotencyToken(),
  )
  must(sent, `the form check of ${name}`)
}

/** Vetting finds the facts of an enterprise in order. */
export async function approveEnterprise(world: SeedWorld, { email, facts }: Owner): Promise<void> {
  const officer = await actorBy(demoEmail("vetting"))
  const organisationId = organisationOf(await actorBy(email))
  const decision = { outcome: "approve" } as const
  const decided = await decideOrganisationCheck(
    world.services,
    officer,
    organisationId,
    decision,
    idempotencyToken(),
  )
  must(decided, `the approval of ${facts.name}`)
}

function organisationOf(actor: Awaited<ReturnType<typeof actorBy>>): string {
  return actor.organisation?.id ?? ""
}
