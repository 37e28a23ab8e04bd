import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { demoAccounts } from "#app/modules/accounts/people/people-queries.server.ts"
import { signIn } from "#app/modules/accounts/sign-in/sign-in.server.ts"
import { dealTotals } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { REQUEST_STATES } from "#app/modules/requests/request.ts"
import { AGENCIES } from "#app/modules/search/agency-document.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import { MEMBER_ROLES, STAFF_ROLES } from "#app/shared/roles.ts"
import { isInWorkingHours } from "#app/shared/time/deadline.ts"
import { addDays, instantAt, localDay } from "#app/shared/time/zone.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { ItemCommentModel } from "#models/catalogue/item-comment.server.ts"
import { ClaimableModel } from "#models/claimable/claimable.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { RegisterEntryModel } from "#models/directory/register-entry.server.ts"
import { ListingMeasureModel } from "#models/measures/listing-measure.server.ts"
import { PaymentModel } from "#models/payments/payment.server.ts"
import { EffectModel } from "#models/platform/effect.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { RequestModel } from "#models/requests/request.server.ts"
import { ListingNoticeModel } from "#models/vetting/listing-notice.server.ts"
import { accountLines, DEMO_PASSWORD } from "../../../scripts/seed/accounts.ts"
import { seedDemonstration } from "../../../scripts/seed/demonstration.ts"
import { readCalendar } from "../../../scripts/seed/rules.ts"
import { seedState } from "../../../scripts/seed/state.ts"
import { makeReport } from "../../../scripts/services/report.ts"
import { openEmptyWorld, type World } from "../../support/world.ts"

/** A Saturday night: the seed has to work on any day and at any hour. */
const NOW = new Date("2026-03-14T15:20:00.000Z")
let world: World
const lines: string[] = []

const seed = () =>
  seedDemonstration({
    services: world.services,
    clock: world.clock,
    now: NOW,
    report: makeReport(line => lines.push(line)),
  })

beforeAll(async () => {
  world = await openEmptyWorld()
  expect(await seedState(NOW)).toBe("empty")
  await seed()
})

afterAll(() => world.close())

describe("the demonstration", () => {
  test("has eight deals in 2024, all paid, one of them by card", async () => {
    const deals = await raw(RequestModel)
      .find({ dealAt: { $lt: instantAt("2025-01-01", "00:00") } })
      .toArray()
    expect((await dealTotals({ year: 2024 })).count).toBe(8)
    expect(new Set(deals.map(d => d.state))).toEqual(new Set(["completed"]))
    const payments = await raw(PaymentModel).find({}).toArray()
    expect(payments.every(p => p.state === "succeeded")).toBe(true)
    expect(payments.filter(p => p.provider === "stripe")).toHaveLength(1)
  })

  test("has a request in every state", async () => {
    const states = await raw(RequestModel).distinct("state")
    expect(states.sort()).toEqual([...REQUEST_STATES].sort())
  })

  test("has three open requests that close in the coming days, in working hours", async () => {
    const open = await raw(RequestModel).find({ state: "open" }).toArray()
    const calendar = await readCalendar()
    expect(open).toHaveLength(3)
    for (const { closingAt } of open) {
      expect(closingAt > NOW && closingAt < instantAt(addDays(localDay(NOW), 21), "00:00")).toBe(true)
      expect(isInWorkingHours(closingAt, calendar)).toBe(true)
    }
    expect(await seedState(NOW)).toBe("alive")
    expect(await seedState(new Date("2026-06-01T00:00:00.000Z"))).toBe("lapsed")
  })

  test("has agencies at every stage of entry, marked as examples", async () => {
    const agencies = await raw(AgencyModel).find({}).toArray()
    const count = (status: string) => agencies.filter(a => a.status === status).length
    expect(agencies).toHaveLength(43)
    expect(count("listed")).toBeGreaterThanOrEqual(30)
    for (const status of ["draft", "in-check", "returned", "suspended", "warned"])
      expect(count(status)).toBeGreaterThan(0)
    expect(agencies.every(a => a.name.startsWith("示例"))).toBe(true)
    const found = await world.services.search.search(AGENCIES, "", { hitsPerPage: 1 })
    expect(found?.total).toBe(count("listed") + count("warned"))
  })

  test("has an agency with two people who hold certificates, and an item that went off with a licence", async () => {
    const agencies = await raw(AgencyModel)
      .find({ "people.1": { $exists: true } })
      .toArray()
    expect(agencies.map(a => a.people.map(person => person.certificates.length))).toEqual([[1, 1]])
    const [on, off] = [true, false].map(
      isActive => agencies[0]?.offers.filter(o => o.isActive === isActive).length,
    )
    expect([on, off]).toEqual([expect.any(Number), expect.any(Number)])
    expect(Math.min(on ?? 0, off ?? 0)).toBeGreaterThan(0)
  })

  test("has a suspension and a warning that two people made, and two measures that wait, one of them for too long", async () => {
    const measures = await raw(ListingMeasureModel).find({}).toArray()
    const [inForce, open] = [measures.filter(m => m.decision), measures.filter(m => !m.decision)]
    expect(inForce.map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ["suspend", "in-force"],
      ["warn", "in-force"],
    ])
    for (const { proposedBy, decision } of inForce) expect(decision?.by).not.toBe(proposedBy)
    expect(open.map(({ state }) => state)).toEqual(["to-decide", "to-decide"])
    expect(open.map(({ decideBy }) => decideBy && decideBy <= NOW).sort()).toEqual([false, true])
  })

  test("has a list of the city: one agency has claimed its entry, one is invited", async () => {
    const entries = await raw(ClaimableModel).find({}).toArray()
    const states = entries.map(entry => entry.status).sort()
    expect(states).toEqual(["claimed", "invited", ...Array.from({ length: 6 }, () => "unclaimed")])
    expect(entries.every(entry => entry.name.startsWith("示例") && entry.source.includes("演示"))).toBe(true)
    const listed = await raw(AgencyModel).findOne({ _id: entries.find(entry => entry.agencyId)?.agencyId })
    expect([listed?.status, listed?.activeItemCodes]).toEqual(["listed", listed?.itemCodes])
  })

  test("has an admission on notice with an objection, a department that is asked, and a draft that is consulted on", async () => {
    const notices = await raw(ListingNoticeModel).find({ state: "running" }).toArray()
    expect(notices.map(n => n.objections.map(o => o.answer))).toEqual([[undefined]])
    expect(notices.every(n => n.endsAt > NOW)).toBe(true)
    const files = await raw(AgencyModel).find({ status: "in-check" }).toArray()
    const department = await raw(PersonModel).findOne({ email: "department@demo.invalid" })
    const office = await raw(OrganisationModel).findOne({ _id: department?.memberships[0]?.organisationId })
    const asked = files.flatMap(f => f.check.confirmations.filter(c => c.state === "asked"))
    expect(asked.some(c => office?.fields.includes(c.field))).toBe(true)
    const comments = await raw(ItemCommentModel).find({}).toArray()
    expect(comments.map(c => Boolean(c.answer)).sort()).toEqual([false, true])
  })

  test("has the register of all its agencies; of one that waits it says otherwise", async () => {
    const agencies = await raw(AgencyModel).find({}).toArray()
    const entries = await raw(RegisterEntryModel).find({}).toArray()
    const register = new Map(entries.map(e => [e._id, e.legalRepresentative]))
    const differs = agencies.filter(a => register.get(a.uscc) !== a.legalRepresentative)
    expect(entries).toHaveLength(50)
    expect(differs.map(a => a.status)).toEqual(["in-check"])
  })

  test("has one account for each role, all with the password that it prints", async () => {
    const accounts = await demoAccounts(world.services)
    const roles = accounts.map(({ role, memberRole }) => memberRole ?? role)
    expect(roles).toEqual(expect.arrayContaining([...STAFF_ROLES, ...MEMBER_ROLES]))
    const printed = (await accountLines(world.services)).join("\n")
    for (const { email } of accounts) expect(printed).toContain(email)
    const entered = await signIn(
      world.services,
      { email: "owner-agent@demo.invalid", password: DEMO_PASSWORD },
      "10.0.0.1",
    )
    expect(entered.ok).toBe(true)
  })

  test("was made by commands only: the journal explains all of it, before the day on which people look", async () => {
    const { differences, entries } = await verifyJournal(world.services.connection)
    expect(differences).toEqual([])
    const last = await raw(JournalEntryModel).findOne({ _id: entries })
    expect(last && localDay(last.at) < localDay(NOW)).toBe(true)
    expect(await raw(EffectModel).countDocuments({ status: { $ne: "done" } })).toBe(0)
    expect(lines.join("\n")).toContain("journal proved")
  })

  test("is refused where there is something already", async () => {
    const before = await raw(JournalEntryModel).countDocuments({})
    await expect(seed()).rejects.toThrow("not empty")
    expect(await raw(JournalEntryModel).countDocuments({})).toBe(before)
  })
})
