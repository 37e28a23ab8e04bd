import { acceptInvitation } from "#app/modules/accounts/people/accept-invitation.server.ts"
import { createDepartment, createStaff } from "#app/modules/accounts/people/create-staff.server.ts"
import { inviteMember } from "#app/modules/accounts/people/invite-member.server.ts"
import { resetPassword } from "#app/modules/accounts/sign-in/reset-password.server.ts"
import { signUp } from "#app/modules/accounts/sign-in/sign-up.server.ts"
import { hashPassword } from "#app/platform/auth/passwords.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { ANONYMOUS } from "#app/shared/actor.ts"
import type { FieldId } from "#app/shared/fields.ts"
import { ok, refuse } from "#app/shared/result.ts"
import type { MemberRole, StaffRole } from "#app/shared/roles.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { CredentialModel } from "#models/platform/credential.server.ts"
import type { DemoOrganisation } from "#scenarios/facts/organisations.ts"
import { words } from "#scenarios/facts/words.ts"
import { DEMO_PASSWORD } from "./accounts.ts"
import { actorBy, idempotencyToken, linkSecret, must, type SeedWorld, settle } from "./world.ts"

/** The address of the demonstration account for a role. */
export const demoEmail = (role: string): string => `${role}@demo.invalid`

/** Every other person of the demonstration: nobody enters as them by a click. */
export const otherEmail = (name: string): string => `${name}@example.invalid`

/** A made-up name, as those of the demonstration organisations: a surname, 某, a given name. */
function personName({ random }: SeedWorld): string {
  return `${random.pick(words.surnames)}某${random.pick(words.givenNames)}`
}

const OTHER_STAFF: readonly StaffRole[] = [
  "vetting",
  "operation-review",
  "operation-publish",
  "supervision",
  "audit",
]

/**
 * The first administrator, whom nobody can invite: refused as soon as there is any account. Everybody else comes by the
 * commands of the site.
 */
async function openFirstAccount(world: SeedWorld): Promise<void> {
  const hash = await hashPassword(DEMO_PASSWORD)
  const actor = { kind: "system", task: "seed" } as const
  const meta = { command: "open-first-account", actor, idempotencyKey: "open-first-account" }
  const opened = await commit<{ personId: string }>(world.services, meta, async tx => {
    if (await tx.findOne(PersonModel, {})) return refuse("accounts-exist")
    const personId = newId()
    await tx.put(PersonModel, {
      _id: personId,
      name: personName(world),
      email: demoEmail("system"),
      language: "zh",
      status: "active",
      memberships: [],
      staffRole: "system",
      createdAt: tx.now,
    })
    await tx.putPrivate(CredentialModel, { _id: personId, hash, changedAt: tx.now })
    return ok({ personId })
  })
  must(opened, "the first account")
}

/** The accounts of the administration, one for each role: opened by the first one. */
export async function makeStaff(world: SeedWorld): Promise<void> {
  await openFirstAccount(world)
  for (const staffRole of OTHER_STAFF) await makeOfficer(world, staffRole, demoEmail(staffRole))
}

/** An account of the administration with its password, set through the link of its letter. */
export async function makeOfficer(world: SeedWorld, staffRole: StaffRole, email: string): Promise<void> {
  const { services } = world
  const system = await actorBy(demoEmail("system"))
  const staff = { name: personName(world), email, staffRole, lang: "zh" as const }
  must(await createStaff(services, system, staff, idempotencyToken()), `the account for ${staffRole}`)
  await settle(world)
  const secret = linkSecret(world, email)
  must(
    await resetPassword(services, secret, DEMO_PASSWORD, idempotencyToken()),
    `the password for ${staffRole}`,
  )
}

/** A department (行业主管部门) with these fields, entered by the administrator; its manager accepts the invitation. */
export async function makeDepartment(
  world: SeedWorld,
  department: DemoOrganisation,
  fields: FieldId[],
  email: string,
): Promise<void> {
  const system = await actorBy(demoEmail("system"))
  const facts = {
    organisationName: department.name,
    uscc: department.uscc,
    fields,
    email,
    lang: "zh" as const,
  }
  must(await createDepartment(world.services, system, facts, idempotencyToken()), department.name)
  await join(world, email, department.contactName)
}

/** Registers an organisation with its first manager; gives its id. */
export async function register(
  { services }: SeedWorld,
  kind: "enterprise" | "agency",
  organisation: DemoOrganisation,
  email: string,
): Promise<string> {
  const { name: organisationName, uscc, contactName: name } = organisation
  const input = { kind, organisationName, uscc, name, email, newPassword: DEMO_PASSWORD }
  // Every visitor of the seed comes from an address of their own: the limit of registrations is for one address.
  const context = { address: `seed-${uscc}`, lang: "zh" as const, idempotencyToken: idempotencyToken() }
  return must(await signUp(services, input, context), organisation.name).organisationId
}

/** One more member, invited by a manager of the same organisation. */
export async function addMember(
  world: SeedWorld,
  managerEmail: string,
  email: string,
  role: MemberRole,
): Promise<void> {
  const manager = await actorBy(managerEmail)
  const invite = { organisationId: manager.organisation?.id ?? "", email, role, lang: "zh" as const }
  must(await inviteMember(world.services, manager, invite, idempotencyToken()), `the invitation of ${email}`)
  await join(world, email, personName(world))
}

async function join(world: SeedWorld, email: string, name: string): Promise<void> {
  await settle(world)
  const acceptance = {
    token: linkSecret(world, email),
    name,
    newPassword: DEMO_PASSWORD,
    lang: "zh" as const,
  }
  must(
    await acceptInvitation(world.services, ANONYMOUS, acceptance, idempotencyToken()),
    `the membership of ${email}`,
  )
}
