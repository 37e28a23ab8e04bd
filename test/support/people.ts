import { decideOrganisationCheck } from "#app/modules/accounts/organisations/decide-organisation-check.server.ts"
import type { OrganisationDoc } from "#app/modules/accounts/organisations/organisation.ts"
import { submitOrganisation } from "#app/modules/accounts/organisations/submit-organisation.server.ts"
import { acceptInvitation } from "#app/modules/accounts/people/accept-invitation.server.ts"
import { inviteMember } from "#app/modules/accounts/people/invite-member.server.ts"
import type { PersonDoc } from "#app/modules/accounts/people/person.ts"
import { enter } from "#app/modules/accounts/sign-in/sign-in.server.ts"
import { signUp } from "#app/modules/accounts/sign-in/sign-up.server.ts"
import { sessionCookie } from "#app/platform/auth/cookies.server.ts"
import { type Entered, guard } from "#app/platform/auth/guard.server.ts"
import { hashPassword } from "#app/platform/auth/passwords.server.ts"
import { actorOf } from "#app/platform/auth/viewer.server.ts"
import { takeUpload } from "#app/platform/files/uploads.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import type { FieldId } from "#app/shared/fields.ts"
import { ok, type Result } from "#app/shared/result.ts"
import type { MemberRole, StaffRole } from "#app/shared/roles.ts"
import { completeUscc, USCC_ALPHABET } from "#app/shared/uscc.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { CredentialModel } from "#models/platform/credential.server.ts"
import { EffectModel } from "#models/platform/effect.server.ts"
import { MailModel } from "#models/platform/mail.server.ts"
import type { World } from "./world.ts"

/** The password of everybody whom these factories make. */
export const PASSWORD = "correct horse battery staple"

export interface Someone {
  actor: PersonActor
  person: PersonDoc
  organisation: OrganisationDoc | null
  /** A `cookie` header of a live session, for requests. */
  cookie: string
}

export interface Member extends Someone {
  organisation: OrganisationDoc
}

const SYSTEM = { kind: "system", task: "test" } as const

/** The value of a result that must be a success; its refusal as an error otherwise. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

let codes = 0

/** A new valid credit code, never the same twice in a process. */
export function newUscc(): string {
  let tail = ""
  for (let n = ++codes, i = 0; i < 9; i++, n = Math.floor(n / 31)) tail = USCC_ALPHABET.charAt(n % 31) + tail
  return completeUscc(`91330703${tail}`)
}

/** Somebody without organisation and role. */
export async function makePerson(
  world: World,
  { name = "张某", email = `${newId()}@example.com`, staffRole }: Partial<PersonDoc> = {},
): Promise<Someone> {
  const hash = await hashPassword(PASSWORD)
  const person: PersonDoc = {
    _id: newId(),
    name,
    email,
    language: "zh",
    status: "active",
    memberships: [],
    staffRole,
    createdAt: world.clock.now(),
  }
  await commit(
    world.services,
    { command: "make-person", actor: SYSTEM, idempotencyKey: newId() },
    async tx => {
      await tx.put(PersonModel, person)
      await tx.putPrivate(CredentialModel, { _id: person._id, hash, changedAt: tx.now })
      return ok(null)
    },
  )
  return someone(world, person._id)
}

/** Somebody with a staff role. */
export function makeStaff(world: World, role: StaffRole): Promise<Someone> {
  return makePerson(world, { name: `${role} 某`, staffRole: role })
}

/** The manager of a new enterprise; `active` (unless told otherwise) after a real form check. */
export async function makeEnterprise(
  world: World,
  { active = true, name = `示例实业 ${codes + 1} 有限公司` }: { active?: boolean; name?: string } = {},
): Promise<Member> {
  const draft = await register(world, "enterprise", name)
  if (!active) return draft
  const facts = await enterpriseFacts(world, draft)
  must(
    await submitOrganisation(
      world.services,
      draft.actor,
      draft.organisation._id,
      facts,
      world.idempotencyToken(),
    ),
  )
  const officer = await makeStaff(world, "vetting")
  const decision = { outcome: "approve" } as const
  must(
    await decideOrganisationCheck(
      world.services,
      officer.actor,
      draft.organisation._id,
      decision,
      world.idempotencyToken(),
    ),
  )
  return (await someone(world, draft.person._id)) as Member
}

/** What an enterprise sends to the form check, its licence uploaded. */
export async function enterpriseFacts(world: World, { organisation, ...owner }: Member) {
  return {
    name: organisation.name,
    legalRepresentative: "王某",
    address: "金华市金东区多湖街道示例路 1 号",
    contactName: "李某",
    contactPhone: "13800000000",
    licence: await uploadPdf(world, owner),
  }
}

/** The manager of a new agency, which has not applied yet. */
export function makeAgencyPerson(world: World, { name }: { name?: string } = {}): Promise<Member> {
  return register(world, "agency", name ?? `示例咨询 ${codes + 1} 有限公司`)
}

/** A member of a new department bound to fields. */
export async function makeDepartmentPerson(world: World, fields: FieldId[]): Promise<Member> {
  const { person } = await makePerson(world, { name: "部门 某" })
  const _id = newId()
  await commit(world.services, { command: "make-dept", actor: SYSTEM, idempotencyKey: newId() }, async tx => {
    await tx.put(OrganisationModel, {
      _id,
      kind: "department",
      name: `示例主管部门 ${codes + 1}`,
      uscc: newUscc(),
      status: "active",
      fields,
      check: { defects: [] },
      createdAt: tx.now,
    })
    const memberships = [{ organisationId: _id, role: "manager" as const }]
    await tx.put(PersonModel, { ...person, memberships })
    return ok(null)
  })
  return (await someone(world, person._id)) as Member
}

/** One more member of an organisation, by invitation. */
export async function makeColleague(
  world: World,
  manager: Member,
  role: MemberRole = "agent",
): Promise<Member> {
  const email = `${newId()}@example.com`
  const invite = { organisationId: manager.organisation._id, email, role, lang: "zh" as const }
  must(await inviteMember(world.services, manager.actor, invite, world.idempotencyToken()))
  const token = await tokenFromMail(world, email)
  const acceptance = { token, name: "同事 某", newPassword: PASSWORD, lang: "zh" as const }
  const joined = must(
    await acceptInvitation(world.services, { kind: "anonymous" }, acceptance, world.idempotencyToken()),
  )
  return (await someone(world, joined.personId)) as Member
}

const LINK = /\/(?:invitations|reset-password|claim)\/([\w-]{43})/

/** The secret in the link of the newest letter to an address. */
export async function tokenFromMail(world: World, email: string): Promise<string> {
  await world.settle()
  const mails = await raw(MailModel).find({ to: email }).toArray()
  // The clock stands, so the order is that of the journal.
  const orders = await raw(EffectModel)
    .find({ _id: { $in: mails.map(m => m._id) } })
    .sort({ seq: -1 })
    .toArray()
  const links = orders.map(o => LINK.exec(mails.find(m => m._id === o._id)?.text ?? "")?.[1])
  const token = links.find(Boolean)
  if (!token) throw new Error(`no link was sent to ${email}`)
  return token
}

async function register(world: World, kind: "enterprise" | "agency", organisationName: string) {
  const email = `${newId()}@example.com`
  const uscc = newUscc()
  const input = { kind, organisationName, uscc, name: "赵某", email, newPassword: PASSWORD }
  const context = { address: newId(), lang: "zh" as const, idempotencyToken: world.idempotencyToken() }
  const made = must(await signUp(world.services, input, context))
  return (await someone(world, made.personId)) as Member
}

/** Reads a person anew, with a new session: after a command changed them. */
export async function someone(world: World, personId: string): Promise<Someone> {
  const person = await raw(PersonModel).findOne({ _id: personId })
  if (!person) throw new Error("no such person")
  const { token } = await enter(world.services, person)
  const organisationId = person.memberships[0]?.organisationId
  const organisation = organisationId ? await raw(OrganisationModel).findOne({ _id: organisationId }) : null
  const setCookie = await sessionCookie(world.services.env).serialize(token)
  return {
    actor: actorOf(person, organisation) as PersonActor,
    person,
    organisation,
    cookie: setCookie.split(";")[0] ?? "",
  }
}

/** Arguments of a loader or action, as the server gives them. */
export function routeArgs(
  world: World,
  url: string,
  { cookie, form, params = {} }: { cookie?: string; form?: FormData; params?: Record<string, string> } = {},
) {
  const headers = new Headers(cookie ? { cookie } : {})
  const request = new Request(new URL(url, "http://localhost:3000"), {
    method: form ? "POST" : "GET",
    headers,
    body: form,
  })
  const context = {
    services: world.services,
    lang: "zh" as const,
    nonce: "n",
    requestId: newId(),
    clientAddress: newId(),
  }
  return { request, params, context }
}

/** What a guard gives for this person now. */
export function entered(world: World, { cookie }: { cookie: string }): Promise<Entered> {
  return guard(routeArgs(world, "/desk", { cookie }) as Parameters<typeof guard>[0], "signed-in")
}

/** Uploads a small PDF as this person; gives its id. */
export async function uploadPdf(world: World, by: { cookie: string }, name = "licence.pdf"): Promise<string> {
  const bytes = new TextEncoder().encode(`%PDF-1.4\n% ${newId()}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`)
  const file = new File([bytes], name, { type: "application/pdf" })
  return must(await takeUpload(await entered(world, by), file, { kinds: ["pdf"] }))
}
