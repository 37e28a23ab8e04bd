import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ownOrganisation } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { acceptInvitation } from "#app/modules/accounts/people/accept-invitation.server.ts"
import { changeMemberRole, removeMember } from "#app/modules/accounts/people/change-member.server.ts"
import { inviteMember, revokeInvitation } from "#app/modules/accounts/people/invite-member.server.ts"
import { signUp } from "#app/modules/accounts/sign-in/sign-up.server.ts"
import { chooseOrganisation } from "#app/modules/accounts/sign-in/switch-organisation.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import {
  entered,
  type Member,
  makeAgencyPerson,
  makeColleague,
  makeEnterprise,
  makePerson,
  must,
  newUscc,
  PASSWORD,
  tokenFromMail,
} from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let manager: Member
beforeAll(async () => {
  world = await openWorld()
  manager = await makeEnterprise(world, { active: false })
})
afterAll(() => world.close())

const ANONYMOUS = { kind: "anonymous" } as const
const entries = () => raw(JournalEntryModel).countDocuments()
const context = () => ({ address: newId(), lang: "zh" as const, idempotencyToken: world.idempotencyToken() })

async function invited(email = `${newId()}@example.com`, by = manager) {
  const invite = { organisationId: by.organisation._id, email, role: "agent" as const, lang: "zh" as const }
  const { invitationId } = must(
    await inviteMember(world.services, by.actor, invite, world.idempotencyToken()),
  )
  return { email, invitationId, token: await tokenFromMail(world, email) }
}
const accept = (token: string, actor = ANONYMOUS as Parameters<typeof acceptInvitation>[1]) =>
  acceptInvitation(
    world.services,
    actor,
    { token, name: "新人某", newPassword: PASSWORD, lang: "zh" },
    world.idempotencyToken(),
  )

describe("registering", () => {
  const input = () => ({
    kind: "agency" as const,
    organisationName: "示例测绘有限公司",
    uscc: newUscc(),
    name: "钱某",
    email: `${newId()}@example.com`,
    newPassword: PASSWORD,
  })

  it("begins an enterprise as a draft and an agency active, each with its first manager", async () => {
    expect(manager.organisation).toMatchObject({ kind: "enterprise", status: "draft" })
    expect(manager.actor.organisation).toMatchObject({ role: "manager" })
    const agency = await makeAgencyPerson(world)
    expect(agency.organisation).toMatchObject({ kind: "agency", status: "active" })
  })

  it("refuses a registered organisation and a known address, and writes nothing", async () => {
    const before = await entries()
    const same = { ...input(), uscc: manager.organisation.uscc }
    expect(await signUp(world.services, same, context())).toMatchObject({
      error: { code: "organisation-exists", field: "uscc" },
    })
    const known = { ...input(), email: manager.person.email }
    expect(await signUp(world.services, known, context())).toMatchObject({
      error: { code: "email-taken", field: "email" },
    })
    expect(await entries()).toBe(before)
  })

  it("makes one account of a form sent twice, also at the same time", async () => {
    const [form, where] = [input(), context()]
    const before = await entries()
    const both = await Promise.all([signUp(world.services, form, where), signUp(world.services, form, where)])
    expect(both[0]).toMatchObject({ ok: true })
    expect(must(both[1])).toEqual(must(both[0]))
    expect(await entries()).toBe(before + 1)
  })

  it("keeps no password and no hash in the journal", async () => {
    await signUp(world.services, input(), context())
    const bodies = JSON.stringify(await raw(JournalEntryModel).find({}).toArray())
    expect(bodies).not.toContain(PASSWORD)
    expect(bodies).not.toContain("$argon2")
  })
})

describe("inviting", () => {
  it("lets somebody new join with the role of the invitation, once", async () => {
    const { token } = await invited()
    expect(await accept(token)).toMatchObject({ ok: true })
    expect(await accept(token)).toMatchObject({ error: { code: "link-invalid" } })
  })

  it("never puts the secret of the link into the journal", async () => {
    const { token } = await invited()
    expect(JSON.stringify(await raw(JournalEntryModel).find({}).toArray())).not.toContain(token)
  })

  it("lapses after 48 hours", async () => {
    const { token } = await invited()
    world.clock.advance(48 * 3_600_000 + 1000)
    expect(await accept(token)).toMatchObject({ error: { code: "link-invalid" } })
  })

  it("is replaced by a newer one and taken back by a manager", async () => {
    const first = await invited()
    const second = await invited(first.email)
    expect(await accept(first.token)).toMatchObject({ error: { code: "link-invalid" } })
    const id = second.invitationId
    expect(await revokeInvitation(world.services, manager.actor, id, world.idempotencyToken())).toMatchObject(
      {
        ok: true,
      },
    )
    expect(await accept(second.token)).toMatchObject({ error: { code: "link-invalid" } })
  })

  it("asks somebody with an account to sign in as the one invited", async () => {
    const known = await makePerson(world)
    const stranger = await makePerson(world)
    const { token } = await invited(known.person.email)
    for (const actor of [ANONYMOUS, stranger.actor]) {
      expect(await accept(token, actor)).toMatchObject({ error: { code: "sign-in-as-invited" } })
    }
    expect(await accept(token, known.actor)).toMatchObject({ ok: true })
  })

  it("refuses a member, an agent who invites, and a manager of another organisation", async () => {
    const agent = await makeColleague(world, manager)
    const other = await makeEnterprise(world, { active: false })
    const invite = (email: string) => ({
      organisationId: manager.organisation._id,
      email,
      role: "agent" as const,
      lang: "zh" as const,
    })
    expect(
      await inviteMember(world.services, manager.actor, invite(agent.person.email), world.idempotencyToken()),
    ).toMatchObject({ error: { code: "already-member", field: "email" } })
    for (const { actor } of [agent, other]) {
      expect(
        await inviteMember(world.services, actor, invite("x@example.com"), world.idempotencyToken()),
      ).toMatchObject({
        error: { code: "not-found" },
      })
    }
  })
})

describe("members", () => {
  it("lose the organisation on their next request when they are removed", async () => {
    const colleague = await makeColleague(world, manager)
    expect((await entered(world, colleague)).actor).toMatchObject({ organisation: { role: "agent" } })
    const member = { organisationId: manager.organisation._id, personId: colleague.person._id }
    must(await removeMember(world.services, manager.actor, member, world.idempotencyToken()))
    const { actor } = await entered(world, colleague)
    expect(actor).toMatchObject({ kind: "person", organisationIds: [] })
    expect(actor.kind === "person" && actor.organisation).toBeUndefined()
  })

  it("always keep a manager", async () => {
    const alone = await makeEnterprise(world, { active: false })
    const self = { organisationId: alone.organisation._id, personId: alone.person._id }
    expect(await removeMember(world.services, alone.actor, self, world.idempotencyToken())).toMatchObject({
      error: { code: "last-manager" },
    })
    expect(
      await changeMemberRole(
        world.services,
        alone.actor,
        { ...self, role: "agent" },
        world.idempotencyToken(),
      ),
    ).toMatchObject({ error: { code: "last-manager" } })
    const second = await makeColleague(world, alone, "manager")
    const stepDown = { ...self, role: "agent" as const }
    expect(
      await changeMemberRole(world.services, second.actor, stepDown, world.idempotencyToken()),
    ).toMatchObject({
      ok: true,
    })
  })

  it("with several organisations act for one at a time and see only that one", async () => {
    const agency = await makeAgencyPerson(world)
    const { token } = await invited(agency.person.email)
    expect(await accept(token, agency.actor)).toMatchObject({ ok: true })
    const before = await entered(world, agency)
    expect(before.actor).toMatchObject({ organisation: { kind: "agency", role: "manager" } })
    must(await chooseOrganisation(before.viewer, manager.organisation._id))
    const after = await entered(world, agency)
    expect(after.actor).toMatchObject({
      organisation: { id: manager.organisation._id, kind: "enterprise", role: "agent" },
      organisationIds: [agency.organisation._id, manager.organisation._id],
    })
    const own = await ownOrganisation(world.services, after.actor, world.clock.now())
    expect(own).toMatchObject({ canManage: false, invitations: [] })
    const foreign = await makeEnterprise(world, { active: false })
    expect(await chooseOrganisation(after.viewer, foreign.organisation._id)).toMatchObject({
      error: { code: "not-found" },
    })
  })
})
