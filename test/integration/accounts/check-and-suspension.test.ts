import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { decideOrganisationCheck } from "#app/modules/accounts/organisations/decide-organisation-check.server.ts"
import {
  ownerCheckFile,
  ownerCheckQueue,
  ownOrganisation,
} from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { submitOrganisation } from "#app/modules/accounts/organisations/submit-organisation.server.ts"
import { changePassword } from "#app/modules/accounts/people/change-profile.server.ts"
import { createDepartment, createStaff } from "#app/modules/accounts/people/create-staff.server.ts"
import { requestPasswordReset, resetPassword } from "#app/modules/accounts/sign-in/reset-password.server.ts"
import { signIn } from "#app/modules/accounts/sign-in/sign-in.server.ts"
import { suspendOrganisation, suspendPerson } from "#app/modules/accounts/suspend.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { actsFor } from "#app/shared/actor.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import {
  entered,
  enterpriseFacts,
  type Member,
  makeColleague,
  makeDepartmentPerson,
  makeEnterprise,
  makePerson,
  makeStaff,
  must,
  newUscc,
  PASSWORD,
  type Someone,
  tokenFromMail,
  uploadPdf,
} from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let vetting: Someone
let system: Someone
beforeAll(async () => {
  world = await openWorld()
  vetting = await makeStaff(world, "vetting")
  system = await makeStaff(world, "system")
})
afterAll(() => world.close())

const NOT_FOUND = { ok: false, error: { code: "not-found" } }
const stored = (m: Member) => raw(OrganisationModel).findOne({ _id: m.organisation._id })
const decide = (by: Someone, m: Member, decision: Parameters<typeof decideOrganisationCheck>[3]) =>
  decideOrganisationCheck(world.services, by.actor, m.organisation._id, decision, world.idempotencyToken())

async function submit(m: Member, change: Partial<Parameters<typeof submitOrganisation>[3]> = {}) {
  const facts = { ...(await enterpriseFacts(world, m)), ...change }
  return submitOrganisation(world.services, m.actor, m.organisation._id, facts, world.idempotencyToken())
}

describe("the form check", () => {
  it("is due after the working days of the policy, at the end of the working day", async () => {
    const draft = await makeEnterprise(world, { active: false })
    // Monday 9:00 in Shanghai, two working days.
    expect(must(await submit(draft)).dueAt).toEqual(new Date("2024-03-06T17:00:00+08:00"))
    expect(await ownerCheckQueue(vetting.actor, world.clock.now())).toEqual([
      expect.objectContaining({ id: draft.organisation._id }),
    ])
    expect(await submit(draft)).toMatchObject({ error: { code: "wrong-state" } })
    must(await decide(vetting, draft, { outcome: "approve" }))
    expect(await stored(draft)).toMatchObject({ status: "active", check: { defects: [] } })
    expect(await decide(vetting, draft, { outcome: "approve" })).toMatchObject({
      error: { code: "wrong-state" },
    })
  })

  it("returns with the whole list, which the enterprise sees and answers", async () => {
    const draft = await makeEnterprise(world, { active: false })
    must(await submit(draft))
    expect(await decide(vetting, draft, { outcome: "return", defects: [] })).toMatchObject({
      error: { code: "required", field: "defects" },
    })
    const defects = ["执照缺第二页", "法定代表人与执照不符"]
    must(await decide(vetting, draft, { outcome: "return", defects }))
    const own = await ownOrganisation(world.services, draft.actor, world.clock.now())
    expect(own?.organisation).toMatchObject({ status: "returned", check: { defects } })
    must(await submit(draft))
    must(await decide(vetting, draft, { outcome: "approve" }))
  })

  it("keeps the phone encrypted and shows it to those who may", async () => {
    const draft = await makeEnterprise(world, { active: false })
    must(await submit(draft, { contactPhone: "13912345678" }))
    const everything = JSON.stringify([await stored(draft), await raw(JournalEntryModel).find({}).toArray()])
    expect(everything).not.toContain("13912345678")
    const file = await ownerCheckFile(
      world.services,
      vetting.actor,
      draft.organisation._id,
      world.clock.now(),
    )
    expect(file?.organisation.contactPhone).toBe("13912345678")
  })

  it("takes only a licence of one's own", async () => {
    const draft = await makeEnterprise(world, { active: false })
    const stranger = await makeEnterprise(world, { active: false })
    const theirs = await uploadPdf(world, stranger)
    expect(await submit(draft, { licence: theirs })).toMatchObject({
      error: { code: "file-missing", field: "licence" },
    })
    expect((await stored(draft))?.status).toBe("draft")
  })

  it("is for managers to ask and vetting to decide, never in an own organisation", async () => {
    const draft = await makeEnterprise(world, { active: false })
    const agent = await makeColleague(world, draft)
    const facts = await enterpriseFacts(world, agent)
    const id = draft.organisation._id
    expect(
      await submitOrganisation(world.services, agent.actor, id, facts, world.idempotencyToken()),
    ).toMatchObject(NOT_FOUND)
    must(await submit(draft))
    for (const role of ["operation-review", "operation-publish", "supervision", "audit", "system"] as const) {
      expect(await decide(await makeStaff(world, role), draft, { outcome: "approve" })).toMatchObject(
        NOT_FOUND,
      )
    }
    const involved = { ...vetting, actor: { ...vetting.actor, organisationIds: [id] } }
    expect(await decide(involved, draft, { outcome: "approve" })).toMatchObject(NOT_FOUND)
    expect(await ownerCheckFile(world.services, involved.actor, id, world.clock.now())).toBeNull()
    expect(await ownerCheckQueue(involved.actor, world.clock.now())).not.toContainEqual(
      expect.objectContaining({ id }),
    )
  })
})

describe("a change of an active organisation", () => {
  const now = () => world.clock.now()
  const change = { name: "示例更名有限公司", address: "金华市金东区示例路 9 号" }

  it("is checked while what is in force stays, and then takes its place", async () => {
    const owner = await makeEnterprise(world)
    const before = await stored(owner)
    must(await submit(owner, change))
    expect(await stored(owner)).toMatchObject({
      status: "active",
      name: before?.name,
      licence: before?.licence,
    })
    expect(await ownerCheckQueue(vetting.actor, now())).toContainEqual(
      expect.objectContaining({ id: owner.organisation._id, isChange: true }),
    )
    expect(await submit(owner, change)).toMatchObject({ error: { code: "wrong-state" } })
    must(await decide(vetting, owner, { outcome: "approve" }))
    expect(await stored(owner)).toMatchObject({ status: "active", ...change })
    expect((await stored(owner))?.proposal).toBeUndefined()
    const file = await ownerCheckFile(world.services, vetting.actor, owner.organisation._id, now())
    expect(file).toMatchObject({ canDecide: false })
    expect(file?.history[0]).toMatchObject({
      command: "decide-organisation-check",
      by: vetting.person.name,
      facts: expect.arrayContaining([{ fact: "name", from: before?.name, to: change.name }]),
    })
  })

  it("comes back with the whole list and leaves what is in force", async () => {
    const owner = await makeEnterprise(world)
    const before = await stored(owner)
    must(await submit(owner, change))
    must(await decide(vetting, owner, { outcome: "return", defects: ["执照没有更名"] }))
    expect(await stored(owner)).toMatchObject({
      ...{ status: "active", name: before?.name },
      proposal: { ...change, defects: ["执照没有更名"] },
    })
    expect(await decide(vetting, owner, { outcome: "approve" })).toMatchObject({
      error: { code: "wrong-state" },
    })
    must(await submit(owner, change))
    must(await decide(vetting, owner, { outcome: "approve" }))
    expect(await stored(owner)).toMatchObject(change)
  })

  it("of the contact alone takes effect at once, and nothing at all is refused", async () => {
    const owner = await makeEnterprise(world)
    const { name = "", legalRepresentative = "", address = "", licence } = (await stored(owner)) ?? {}
    const same = { name, legalRepresentative, address, licence: licence?.id ?? "" }
    const contact = { contactName: "新联系人", contactPhone: "13800001111" }
    expect(must(await submit(owner, { ...same, ...contact }))).toEqual({})
    expect(await stored(owner)).toMatchObject({ contactName: "新联系人", status: "active" })
    expect(await submit(owner, { ...same, ...contact })).toMatchObject({ error: { code: "nothing-changed" } })
  })

  it("of a department names its fields and is checked by vetting or system", async () => {
    const department = await makeDepartmentPerson(world, ["environment"])
    expect(await submit(department, change)).toMatchObject({
      error: { code: "choose-some", field: "fields" },
    })
    must(await submit(department, { ...change, fields: ["environment", "energy"] }))
    expect((await stored(department))?.fields).toEqual(["environment"])
    const other = await makeStaff(world, "operation-publish")
    expect(await decide(other, department, { outcome: "approve" })).toMatchObject(NOT_FOUND)
    must(await decide(system, department, { outcome: "approve" }))
    expect((await stored(department))?.fields).toEqual(["environment", "energy"])
    const owner = await makeEnterprise(world, { active: false })
    must(await submit(owner))
    expect(await decide(system, owner, { outcome: "approve" })).toMatchObject(NOT_FOUND)
  })
})

describe("suspension", () => {
  it("of a person ends on the next request everything they could do", async () => {
    const member = await makeEnterprise(world)
    expect((await entered(world, member)).actor.kind).toBe("person")
    const action = { id: member.person._id, action: "suspend" as const, reason: "核实身份" }
    must(await suspendPerson(world.services, system.actor, action, world.idempotencyToken()))
    await expect(entered(world, member)).rejects.toMatchObject({ status: 302 })
    expect(await suspendPerson(world.services, system.actor, action, world.idempotencyToken())).toMatchObject(
      {
        error: { code: "wrong-state" },
      },
    )
    const back = { ...action, action: "reinstate" as const }
    must(await suspendPerson(world.services, system.actor, back, world.idempotencyToken()))
    const again = await signIn(world.services, { email: member.person.email, password: PASSWORD }, newId())
    expect(again).toMatchObject({ ok: true })
  })

  it("of an organisation leaves its people reading and stops them acting", async () => {
    const member = await makeEnterprise(world)
    const id = member.organisation._id
    const supervision = await makeStaff(world, "supervision")
    const action = { id, action: "suspend" as const, code: "broke-rules" as const, reason: "投诉查实" }
    expect(
      await suspendOrganisation(
        world.services,
        supervision.actor,
        { ...action, code: undefined },
        world.idempotencyToken(),
      ),
    ).toMatchObject({ error: { code: "choose-one", field: "code" } })
    must(await suspendOrganisation(world.services, supervision.actor, action, world.idempotencyToken()))
    const { actor } = await entered(world, member)
    expect(actsFor(actor, id)).toBe(false)
    expect(await stored(member)).toMatchObject({
      suspension: { reason: "broke-rules", note: "投诉查实" },
    })
    expect(await ownOrganisation(world.services, actor, world.clock.now())).toMatchObject({
      canManage: false,
    })
    const back = { ...action, action: "reinstate" as const }
    must(await suspendOrganisation(world.services, supervision.actor, back, world.idempotencyToken()))
    expect(actsFor((await entered(world, member)).actor, id)).toBe(true)
  })

  it("is separated: people by system, organisations by supervision and operation, nobody oneself or one's own", async () => {
    const member = await makeEnterprise(world)
    const person = { id: member.person._id, action: "suspend" as const, reason: "测试" }
    const organisation = { ...person, id: member.organisation._id }
    for (const role of ["vetting", "operation-review", "audit"] as const) {
      const { actor } = await makeStaff(world, role)
      expect(await suspendPerson(world.services, actor, person, world.idempotencyToken())).toMatchObject(
        NOT_FOUND,
      )
      expect(
        await suspendOrganisation(world.services, actor, organisation, world.idempotencyToken()),
      ).toMatchObject(NOT_FOUND)
    }
    const { actor } = await makeStaff(world, "supervision")
    expect(await suspendPerson(world.services, actor, person, world.idempotencyToken())).toMatchObject(
      NOT_FOUND,
    )
    expect(
      await suspendOrganisation(world.services, system.actor, organisation, world.idempotencyToken()),
    ).toMatchObject(NOT_FOUND)
    const self = { ...person, id: system.person._id }
    expect(await suspendPerson(world.services, system.actor, self, world.idempotencyToken())).toMatchObject(
      NOT_FOUND,
    )
    const involved = { ...actor, organisationIds: [organisation.id] }
    expect(
      await suspendOrganisation(world.services, involved, organisation, world.idempotencyToken()),
    ).toMatchObject(NOT_FOUND)
  })
})

describe("a new password by link", () => {
  const request = (email: string) =>
    requestPasswordReset(world.services, email, {
      address: newId(),
      idempotencyToken: world.idempotencyToken(),
    })
  const reset = (token: string) =>
    resetPassword(world.services, token, "a much newer password", world.idempotencyToken())

  it("works once and ends every session", async () => {
    const someone = await makePerson(world)
    must(await request(someone.person.email))
    const token = await tokenFromMail(world, someone.person.email)
    must(await reset(token))
    await expect(entered(world, someone)).rejects.toMatchObject({ status: 302 })
    expect(await reset(token)).toMatchObject({ error: { code: "link-invalid" } })
    const { email } = someone.person
    expect(await signIn(world.services, { email, password: PASSWORD }, newId())).toMatchObject({ ok: false })
    expect(await signIn(world.services, { email, password: "a much newer password" }, newId())).toMatchObject(
      { ok: true },
    )
  })

  it("lapses after 30 minutes, and a newer link replaces it", async () => {
    const { person } = await makePerson(world)
    must(await request(person.email))
    const first = await tokenFromMail(world, person.email)
    world.clock.advance(1000)
    must(await request(person.email))
    const second = await tokenFromMail(world, person.email)
    expect(second).not.toBe(first)
    expect(await reset(first)).toMatchObject({ error: { code: "link-invalid" } })
    world.clock.advance(30 * 60_000)
    expect(await reset(second)).toMatchObject({ error: { code: "link-invalid" } })
  })

  it("answers alike for an unknown address and writes nothing for it", async () => {
    const before = await raw(JournalEntryModel).countDocuments()
    expect(await request("nobody@example.com")).toEqual({ ok: true, value: null })
    expect(await raw(JournalEntryModel).countDocuments()).toBe(before)
  })
})

it("a changed password needs the present one and ends the other sessions only", async () => {
  const someone = await makePerson(world)
  const { viewer } = await entered(world, someone)
  const elsewhere = must(
    await signIn(world.services, { email: someone.person.email, password: PASSWORD }, newId()),
  )
  const change = { newPassword: "a much newer password", sessionId: viewer.session?._id ?? "" }
  const wrong = { ...change, currentPassword: "not it, not it" }
  expect(await changePassword(world.services, someone.actor, wrong, world.idempotencyToken())).toMatchObject({
    error: { code: "password-wrong", field: "currentPassword" },
  })
  const right = { ...change, currentPassword: PASSWORD }
  must(await changePassword(world.services, someone.actor, right, world.idempotencyToken()))
  expect((await entered(world, someone)).actor.kind).toBe("person")
  await expect(entered(world, { cookie: `sid=${elsewhere.token}` })).rejects.toMatchObject({ status: 302 })
})

describe("accounts that the system role opens", () => {
  it("are staff with one role, who set their first password by link", async () => {
    const email = `${newId()}@example.com`
    const staff = { name: "审计 某", email, staffRole: "audit" as const, lang: "zh" as const }
    must(await createStaff(world.services, system.actor, staff, world.idempotencyToken()))
    const token = await tokenFromMail(world, email)
    must(await resetPassword(world.services, token, PASSWORD, world.idempotencyToken()))
    const signedIn = must(await signIn(world.services, { email, password: PASSWORD }, newId()))
    expect(signedIn.actor).toMatchObject({ staffRole: "audit", organisationIds: [] })
    expect(await createStaff(world.services, system.actor, staff, world.idempotencyToken())).toMatchObject({
      error: { code: "email-taken" },
    })
    const { actor } = await makeStaff(world, "supervision")
    const other = { ...staff, email: "other@example.com" }
    expect(await createStaff(world.services, actor, other, world.idempotencyToken())).toMatchObject(NOT_FOUND)
  })

  it("are departments bound to their fields", async () => {
    const department = {
      organisationName: "示例住建部门",
      uscc: newUscc(),
      fields: ["architecture" as const],
      email: `${newId()}@example.com`,
      lang: "zh" as const,
    }
    const { organisationId } = must(
      await createDepartment(world.services, system.actor, department, world.idempotencyToken()),
    )
    expect(await raw(OrganisationModel).findOne({ _id: organisationId })).toMatchObject({
      kind: "department",
      fields: ["architecture"],
    })
    expect(await tokenFromMail(world, department.email)).toMatch(/^[\w-]{43}$/)
    const again = { ...department, email: "x@example.com" }
    expect(
      await createDepartment(world.services, system.actor, again, world.idempotencyToken()),
    ).toMatchObject({
      error: { code: "organisation-exists", field: "uscc" },
    })
  })
})
