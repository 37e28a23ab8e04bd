import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { SUSPENSION_REASONS } from "#app/modules/accounts/owners/suspension-reasons.ts"
import { signUp } from "#app/modules/accounts/sign-in/sign-up.server.ts"
import { suspendOrganisation } from "#app/modules/accounts/suspend.server.ts"
import { submitAgency } from "#app/modules/application/change/submit-agency.server.ts"
import { startApplication } from "#app/modules/application/steps/start-application.server.ts"
import { type Claim, claimAgency } from "#app/modules/claimable/claim-agency.server.ts"
import type { ClaimableCells } from "#app/modules/claimable/claimable-columns.ts"
import { CLAIMABLE_COLUMNS } from "#app/modules/claimable/claimable-columns.ts"
import { claimablePlan } from "#app/modules/claimable/claimable-plan.server.ts"
import { claimableEntries, claimPage } from "#app/modules/claimable/claimable-queries.server.ts"
import { importClaimable } from "#app/modules/claimable/import-claimable.server.ts"
import { inviteAgency } from "#app/modules/claimable/invite-agency.server.ts"
import { remindAgency } from "#app/modules/claimable/remind-agency.server.ts"
import { withdrawAgencyInvitation } from "#app/modules/claimable/withdraw-invitation.server.ts"
import { parseAgencyQuestion } from "#app/modules/search/agency-question.ts"
import { searchAgencies } from "#app/modules/search/agency-search.server.ts"
import { approveAgency } from "#app/modules/vetting/approve-agency.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { runDueTimers } from "#app/platform/jobs/timers.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import { planMark } from "#app/platform/tables/import-file.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { ClaimableModel } from "#models/claimable/claimable.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { InboxMessageModel } from "#models/notifications/inbox-message.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { MailModel } from "#models/platform/mail.server.ts"
import { agencyFacts, fillIn, makeAgencyInCheck } from "../../support/agencies.ts"
import { makeBid } from "../../support/bids.ts"
import {
  type Member,
  makeAgencyPerson,
  makeStaff,
  must,
  newUscc,
  PASSWORD,
  type Someone,
  someone,
  tokenFromMail,
} from "../../support/people.ts"
import { makeOpenRequest } from "../../support/requests.ts"
import { MONDAY, openWorld, type World } from "../../support/world.ts"

let world: World
let officer: Someone
beforeAll(async () => {
  world = await openWorld()
  officer = await makeStaff(world, "vetting")
})
afterAll(() => world.close())

const ANONYMOUS: Actor = { kind: "anonymous" }
const rowOf = (changes: Partial<ClaimableCells> = {}): ClaimableCells => ({
  name: "示例白桦测绘有限公司",
  uscc: newUscc(),
  legalRepresentative: "周某",
  region: "",
  address: "金华市金东区示例路 9 号",
  licences: "测绘资质 / 工程测量 / 乙级 | 示例测资-9 | 2028-06-30",
  itemCodes: "ZJ019、ZJ003",
  servesRegions: "金东区",
  contactEmail: `${newId()}@example.com`,
  source: "示例全市中介机构名录（2024年）",
  ...changes,
})
const tableOf = (...rows: ClaimableCells[]) => ({
  columns: CLAIMABLE_COLUMNS.map(column => column.key),
  rows: rows.map((cells, n) => ({ row: n + 2, cells })),
  errors: [],
  total: rows.length,
})
const planOf = (...rows: ClaimableCells[]) => claimablePlan(world.services, tableOf(...rows))
async function run(rows: ClaimableCells[], { mode = "all" as "all" | "good", by = officer } = {}) {
  const mark = planMark(await planOf(...rows))
  const file = { id: "f", name: "list.csv" }
  const input = { table: tableOf(...rows), file, mode, mark, idempotencyToken: world.idempotencyToken() }
  return importClaimable(world.services, by.actor, input)
}
const entryOf = async (uscc: string) => {
  const entry = await raw(ClaimableModel).findOne({ uscc })
  if (!entry) throw new Error("no such entry")
  return entry
}
const invite = (entryId: string) =>
  inviteAgency(world.services, officer.actor, { entryId, idempotencyToken: world.idempotencyToken() })

/** An entry of the list with the secret of its invitation. */
async function invited(changes: Partial<ClaimableCells> = {}) {
  const row = rowOf(changes)
  must(await run([row]))
  const { _id: entryId } = await entryOf(row.uscc)
  must(await invite(entryId))
  return { row, entryId, token: await tokenFromMail(world, row.contactEmail) }
}
const newcomer = () => ({
  name: "吴某",
  email: `${newId()}@example.com`,
  newPassword: PASSWORD,
  terms: true as const,
})
type Account = Partial<Pick<Claim, "name" | "email" | "newPassword" | "terms">>
const claim = (token: string, actor: Actor = ANONYMOUS, account: Account = newcomer()) =>
  claimAgency(world.services, actor, {
    ...{ token, contactName: "郑某", contactPhone: "13812345678", pledge: true, lang: "zh" },
    ...{ idempotencyToken: world.idempotencyToken(), address: newId() },
    ...{ name: account.name, email: account.email, newPassword: account.newPassword, terms: account.terms },
  })
/** The manager of an organisation with this credit code, registered by themselves. */
async function managerWith(uscc: string, kind: "agency" | "enterprise" = "agency"): Promise<Member> {
  const input = { kind, organisationName: "示例白桦测绘有限公司", uscc, ...newcomer() }
  const context = { address: newId(), lang: "zh" as const, idempotencyToken: world.idempotencyToken() }
  const { personId } = must(await signUp(world.services, input, context))
  return (await someone(world, personId)) as Member
}
const entries = () => raw(JournalEntryModel).countDocuments()
const code = (result: Awaited<ReturnType<typeof claim>>) => (result.ok ? "ok" : result.error.code)

describe("importing the list", () => {
  it("adds, changes only what differs, and a second run changes nothing", async () => {
    const [one, two] = [rowOf(), rowOf({ name: "示例红松环境有限公司", itemCodes: "ZJ003", licences: "" })]
    expect(must(await run([one, two]))).toEqual({ adds: 2, changes: 0 })
    expect(await entryOf(one.uscc)).toMatchObject({
      status: "unclaimed",
      region: "jindong",
      itemCodes: ["ZJ019", "ZJ003"],
      licences: [{ certificate: "mapping-licence", number: "示例测资-9", validTo: "2028-06-30" }],
    })
    expect(await run([one, two])).toMatchObject({ error: { code: "import-nothing" } })
    const written = { ...one, uscc: one.uscc.toLowerCase(), region: "金东区" }
    expect((await planOf(written, two)).unchanged).toHaveLength(2)
    const plan = await planOf({ ...one, address: "金华市金东区示例路 10 号" }, two)
    expect(plan.changes[0]?.fields.map(field => field.column)).toEqual(["address"])
  })

  it("tells every refusal by row and column, and keeps the good rows or none, as the person chose", async () => {
    const good = rowOf()
    const bad = rowOf({
      uscc: "91330703MA00000000",
      licences: "测绘资质 / 工程测量 / 乙级\n测绘资制 | 1234\n测绘资质 | 12 | 明年",
      itemCodes: "ZJ999",
      servesRegions: "火星",
      contactEmail: "nobody",
    })
    const { errors } = await planOf(good, bad)
    expect(errors.map(error => [error.row, error.column, error.code])).toEqual([
      [3, "uscc", "uscc-check-digit"],
      [3, "contactEmail", expect.any(String)],
      [3, "licences", "licence-line-wrong"],
      [3, "licences", "rule-line-near"],
      [3, "licences", "licence-day-wrong"],
      [3, "itemCodes", "items-unknown"],
      [3, "servesRegions", "region-unknown"],
    ])
    const before = await entries()
    expect(await run([good, bad])).toMatchObject({ error: { code: "import-has-errors" } })
    expect(await entries()).toBe(before)
    expect(must(await run([good, bad], { mode: "good" }))).toEqual({ adds: 1, changes: 0 })
  })

  it("tells of agencies that are here already, and of two rows with one code", async () => {
    const here = await makeAgencyInCheck(world)
    const twice = rowOf()
    const { errors, adds } = await planOf(rowOf({ uscc: here.organisation.uscc }), twice, twice)
    expect(errors.map(error => [error.row, error.code])).toEqual([
      [2, "agency-here"],
      [3, "key-repeated"],
      [4, "key-repeated"],
    ])
    expect(adds).toEqual([])
  })

  it("is for vetting alone", async () => {
    const stranger = await makeStaff(world, "operation-publish")
    expect(await run([rowOf()], { by: stranger })).toMatchObject({ error: { code: "not-found" } })
  })
})

describe("invitations", () => {
  it("die with the next one, with their withdrawal and with another address in the list", async () => {
    const { row, entryId, token } = await invited()
    must(await invite(entryId))
    const second = await tokenFromMail(world, row.contactEmail)
    expect(await claimPage(world.services, ANONYMOUS, token, "zh")).toBeNull()
    expect(code(await claim(token))).toBe("link-invalid")
    expect(await claimPage(world.services, ANONYMOUS, second, "zh")).toMatchObject({ way: "register" })
    must(
      await withdrawAgencyInvitation(world.services, officer.actor, {
        entryId,
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    expect(code(await claim(second))).toBe("link-invalid")
    must(await invite(entryId))
    const third = await tokenFromMail(world, row.contactEmail)
    must(await run([{ ...row, contactEmail: `${newId()}@example.com` }]))
    expect(code(await claim(third))).toBe("link-invalid")
    expect((await entryOf(row.uscc)).status).toBe("unclaimed")
  })

  it("end after the working days of the rule, and are told as lapsed", async () => {
    const { row, token } = await invited({ name: "示例过期测绘有限公司" })
    const { invitedUntil } = await entryOf(row.uscc)
    // 20 working days after Monday, 4 March: the last is 1 April, Easter is no holiday here.
    expect(invitedUntil?.toISOString()).toMatch(/^2024-04-01T/)
    world.clock.set(new Date((invitedUntil as Date).getTime() - 1))
    expect(await claimPage(world.services, ANONYMOUS, token, "zh")).not.toBeNull()
    world.clock.set(invitedUntil as Date)
    expect(await claimPage(world.services, ANONYMOUS, token, "zh")).toBeNull()
    expect(code(await claim(token))).toBe("link-invalid")
    const { rows } = await claimableEntries({ q: "过期", states: ["invited"], page: 1 }, world.clock.now())
    expect(rows).toMatchObject([{ isLapsed: true }])
    world.clock.set(MONDAY)
  })
})

describe("a claim", () => {
  it("lists a newcomer at once with the facts of the city in force, to be found and to quote", async () => {
    const { row, token } = await invited({ name: "示例雪松测绘有限公司" })
    const { agencyId } = must(await claim(token))
    await world.settle()
    const agency = await raw(AgencyModel).findOne({ _id: agencyId })
    expect(agency).toMatchObject({
      ...{ status: "listed", name: row.name, uscc: row.uscc, legalRepresentative: "周某" },
      activeItemCodes: ["ZJ019", "ZJ003"],
      cityList: { source: row.source },
      licences: [{ number: "示例测资-9", validTo: "2028-06-30", source: row.source }],
      statusHistory: [{ status: "listed" }],
    })
    expect(agency?.nextCheckAt).toBeInstanceOf(Date)
    const found = await searchAgencies(
      world.services,
      parseAgencyQuestion(new URLSearchParams("q=雪松")),
      "zh",
    )
    expect(found.rows.map(one => one.id)).toEqual([agencyId])
    const entry = await raw(JournalEntryModel).findOne({ command: "claim-agency" }, { sort: { _id: -1 } })
    expect(JSON.stringify(entry?.events)).toContain("agency.claimed")
    expect(JSON.stringify(entry)).not.toContain(token)
    const person = await raw(PersonModel).findOne({ "memberships.organisationId": agencyId })
    const manager = (await someone(world, person?._id ?? "")) as Member
    expect(await raw(InboxMessageModel).findOne({ code: "agency-claimed" })).toMatchObject({
      personId: person?._id,
      params: { name: row.name, source: row.source },
      link: path.agency(agencyId),
    })
    const { requestId } = await makeOpenRequest(world, { itemCode: "ZJ003" })
    expect((await makeBid(world, requestId, { agency: { ...manager, agencyId } })).bidId).toBeTruthy()
  })

  it("leaves an item declared but off when the listed certificates do not carry it", async () => {
    const { token } = await invited({ licences: "", itemCodes: "ZJ019、ZJ003" })
    const { agencyId } = must(await claim(token))
    expect(await raw(AgencyModel).findOne({ _id: agencyId })).toMatchObject({
      itemCodes: ["ZJ019", "ZJ003"],
      activeItemCodes: ["ZJ003"],
    })
  })

  it("is made by one of two who open the link at the same moment, and by nobody after", async () => {
    const { row, token } = await invited()
    const both = await Promise.all([claim(token), claim(token)])
    expect(both.map(code).sort()).toEqual(["link-invalid", "ok"])
    expect(code(await claim(token))).toBe("link-invalid")
    expect(await raw(AgencyModel).countDocuments({ uscc: row.uscc })).toBe(1)
    expect((await entryOf(row.uscc)).status).toBe("claimed")
  })

  it("is open to the manager of the organisation with the same code, whose draft makes way", async () => {
    const { row, token } = await invited()
    const manager = await managerWith(row.uscc)
    const { actor, organisation } = manager
    must(
      await startApplication(world.services, actor, {
        organisation,
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    expect(code(await claim(token))).toBe("sign-in-as-manager")
    expect(await claimPage(world.services, actor, token, "zh")).toMatchObject({
      way: "claim",
      hasDraft: true,
    })
    expect(must(await claim(token, actor, {})).agencyId).toBe(organisation._id)
    expect(await raw(AgencyModel).findOne({ _id: organisation._id })).toMatchObject({ status: "listed" })
  })

  it("is refused to another code, to owners, to a suspended organisation, and writes nothing", async () => {
    const { row, token } = await invited()
    const other = await makeAgencyPerson(world)
    const owner = await managerWith(row.uscc, "enterprise")
    const before = await entries()
    expect(code(await claim(token, other.actor, {}))).toBe("claim-other-code")
    expect(code(await claim(token, owner.actor, {}))).toBe("claim-not-agency")
    expect(await entries()).toBe(before)
    const second = await invited()
    const manager = await managerWith(second.row.uscc)
    const supervisor = await makeStaff(world, "supervision")
    const action = { action: "suspend", reason: "示例停用原因", code: SUSPENSION_REASONS[0] } as const
    const suspension = { id: manager.organisation._id, ...action }
    must(await suspendOrganisation(world.services, supervisor.actor, suspension, world.idempotencyToken()))
    const suspended = await someone(world, manager.person._id)
    expect(code(await claim(second.token, suspended.actor, {}))).toBe("organisation-suspended")
  })

  it("is refused to an agency that is checked or listed by its own application", async () => {
    const { row, token } = await invited()
    const manager = await managerWith(row.uscc)
    const { actor, organisation } = manager
    await fillIn(world, manager, agencyFacts(manager, { itemCodes: ["ZJ003"] }))
    must(await submitAgency(world.services, actor, { idempotencyToken: world.idempotencyToken() }))
    expect(code(await claim(token, actor, {}))).toBe("claim-in-check")
    const approval = { agencyId: organisation._id, idempotencyToken: world.idempotencyToken() }
    must(await approveAgency(world.services, officer.actor, approval))
    expect(code(await claim(token, actor, {}))).toBe("claim-listed")
  })

  it("asks a newcomer for everything that an account needs", async () => {
    const { token } = await invited()
    for (const field of ["name", "email", "newPassword", "terms"] as const) {
      const refused = await claim(token, ANONYMOUS, { ...newcomer(), [field]: undefined })
      expect(refused).toMatchObject({ ok: false, error: { field } })
    }
  })

  it("ends what the list says of it: the same row stays, another one is told", async () => {
    const { row, token } = await invited()
    must(await claim(token))
    const next = { ...row, source: "示例全市中介机构名录（2025年）" }
    expect(await planOf(next)).toMatchObject({ errors: [], changes: [], unchanged: [row.uscc] })
    expect((await planOf({ ...row, address: "金华市婺城区示例路 1 号" })).errors).toMatchObject([
      { row: 2, code: "entry-claimed" },
    ])
  })
})

it("everything of it is in the journal, which verifies", async () => {
  expect(await verifyJournal(world.services.connection)).toMatchObject({ differences: [] })
})

describe("a reminder", () => {
  const lettersTo = async (to: string) => {
    await world.settle()
    return raw(MailModel).find({ to }).toArray()
  }

  it("goes out once, so many working days before the end, with a link in the place of the first", async () => {
    const { row, entryId, token } = await invited({ name: "示例提醒测绘有限公司" })
    const [first] = await lettersTo(row.contactEmail)
    expect(first?.text).toContain("请在 2024-04-01（周一）17:00 前打开")
    expect(first?.text).toContain("by Mon 1 Apr 2024, 17:00")
    expect(first?.text).toContain(path.claim(token))
    expect(first?.text).toContain(`/en${path.claim(token)}`)
    // Five working days before Monday, 1 April.
    const remindAt = new Date("2024-03-25T01:00:00Z")
    expect((await entryOf(row.uscc)).nextCheckAt).toEqual(remindAt)
    world.clock.set(new Date(remindAt.getTime() - 1))
    await runDueTimers(world.services)
    expect(await lettersTo(row.contactEmail)).toHaveLength(1)
    world.clock.set(remindAt)
    await runDueTimers(world.services)
    await runDueTimers(world.services)
    expect((await lettersTo(row.contactEmail)).map(mail => mail.subject)).toEqual([
      "示例提醒测绘有限公司：请到金东中介超市认领 · Claim your entry at the Jindong marketplace",
      "示例提醒测绘有限公司：金东中介超市的认领邀请快到期了 · Your invitation to the Jindong marketplace ends soon",
    ])
    const { nextCheckAt, remindedAt } = await entryOf(row.uscc)
    expect(nextCheckAt ?? undefined).toBeUndefined()
    expect(remindedAt?.getTime()).toBeGreaterThanOrEqual(remindAt.getTime())
    expect(await claimPage(world.services, ANONYMOUS, token, "zh")).toBeNull()
    const second = await tokenFromMail(world, row.contactEmail)
    expect(await claimPage(world.services, ANONYMOUS, second, "zh")).not.toBeNull()
    const timer = { kind: "system", task: "agency-invitations" } as const
    const again = { id: entryId, idempotencyToken: newId() }
    expect(await remindAgency(world.services, timer, again)).toMatchObject({
      error: { code: "nothing-due" },
    })
    world.clock.set(MONDAY)
  })

  it("does not reach whoever claimed, nor an address whose invitation was taken back", async () => {
    const claimed = await invited({ name: "示例已认领测绘有限公司" })
    must(await claim(claimed.token))
    const withdrawn = await invited({ name: "示例已撤回测绘有限公司" })
    must(
      await withdrawAgencyInvitation(world.services, officer.actor, {
        ...{ entryId: withdrawn.entryId, idempotencyToken: world.idempotencyToken() },
      }),
    )
    for (const { row } of [claimed, withdrawn]) {
      expect((await entryOf(row.uscc)).nextCheckAt ?? undefined).toBeUndefined()
    }
  })
})
