import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { addLicence } from "#app/modules/application/certificates/add-licence.server.ts"
import { removeLicence } from "#app/modules/application/certificates/remove-licence.server.ts"
import { startAgencyChange } from "#app/modules/application/change/start-agency-change.server.ts"
import { submitAgency } from "#app/modules/application/change/submit-agency.server.ts"
import { openDealsOf } from "#app/modules/contracts/contract-store.server.ts"
import { agencyPage } from "#app/modules/directory/profile/agency-page.server.ts"
import { agencyTimer } from "#app/modules/lifecycle/agency-timer.server.ts"
import { declareActive } from "#app/modules/lifecycle/declare-active.server.ts"
import { leaveList } from "#app/modules/lifecycle/leave-list.server.ts"
import { decideMeasure } from "#app/modules/measures/decide-measure.server.ts"
import { decideMeasureObjection } from "#app/modules/measures/decide-measure-objection.server.ts"
import { liftMeasure } from "#app/modules/measures/lift-measure.server.ts"
import { measuresWaiting } from "#app/modules/measures/measure-queries.server.ts"
import { objectToMeasure } from "#app/modules/measures/object-to-measure.server.ts"
import { stateOnMeasure } from "#app/modules/measures/state-on-measure.server.ts"
import { setPolicy } from "#app/modules/policies/setting/set-policy.server.ts"
import { approveAgency } from "#app/modules/vetting/approve-agency.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { ANONYMOUS } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { addDays, addMonths, instantAt, localDay } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { InboxMessageModel } from "#models/notifications/inbox-message.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { MailModel } from "#models/platform/mail.server.ts"
import { agencyFacts, fillIn, licencesFor, makeListedAgency } from "../../support/agencies.ts"
import { agencyNow, lifecycleOfAgency, measureNow, tellMeasure } from "../../support/lifecycle.ts"
import {
  type Member,
  makeAgencyPerson,
  makeStaff,
  must,
  type Someone,
  someone,
} from "../../support/people.ts"
import { MONDAY, openWorld, type World } from "../../support/world.ts"

let world: World
let publisher: Someone
let supervisor: Someone
let other: Someone
let vetting: Someone
beforeAll(async () => {
  world = await openWorld()
  publisher = await makeStaff(world, "operation-publish")
  supervisor = await makeStaff(world, "supervision")
  other = await makeStaff(world, "supervision")
  vetting = await makeStaff(world, "vetting")
})
afterAll(() => world.close())

const TIMER = { kind: "system", task: "agency-deadlines" } as const

type Listed = Member & { agencyId: string }
const at = (day: string, time = "12:00") => instantAt(day, time)
const idempotencyToken = () => world.idempotencyToken()
const statusOf = async (id: string) => (await agencyNow(id)).status

/** Lets the days pass one after the other, each step made when it is due; nothing may stay due behind. */
async function liveUntil(day: string): Promise<void> {
  for (
    let today = addDays(new Date(world.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10), 1);
    today <= day;
  ) {
    await world.moveTo(at(today))
    const next = await raw(AgencyModel)
      .find({ nextCheckAt: { $lte: world.clock.now() } })
      .toArray()
    expect(next.map(a => a.name)).toEqual([])
    const soonest = await raw(AgencyModel)
      .find({ nextCheckAt: { $exists: true } })
      .sort({ nextCheckAt: 1 })
      .limit(1)
      .next()
    const then =
      soonest?.nextCheckAt &&
      new Date(soonest.nextCheckAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    today = then && then > today ? (then < day ? then : day) : addDays(today, 1)
    if (today === day && world.clock.now() >= at(day)) return
  }
}

/** An agency one of whose certificates ends on a day. */
async function listedUntil(validTo: string): Promise<Listed> {
  const member = await makeAgencyPerson(world)
  await fillIn(world, member, agencyFacts(member))
  for (const [n, licence] of (await licencesFor(world, member, ["ZJ001"])).entries()) {
    const ends = n === 0 ? { validTo } : {}
    must(await addLicence(world.services, member.actor, { ...licence, ...ends }))
  }
  must(await submitAgency(world.services, member.actor, { idempotencyToken: idempotencyToken() }))
  const agencyId = member.organisation._id
  must(await approveAgency(world.services, vetting.actor, { agencyId, idempotencyToken: idempotencyToken() }))
  return { ...member, agencyId }
}

async function renew({ actor, agencyId, ...member }: Listed, validTo: string): Promise<void> {
  // The session of months ago has ended.
  const { cookie } = await someone(world, actor.personId)
  must(await startAgencyChange(world.services, actor, { idempotencyToken: idempotencyToken() }))
  const [old] = (await agencyNow(agencyId)).licences
  must(
    await removeLicence(world.services, actor, {
      licenceId: old?.id ?? "",
      idempotencyToken: idempotencyToken(),
    }),
  )
  const [licence] = await licencesFor(world, { actor, ...member, cookie }, ["ZJ001"])
  if (!licence) throw new Error("the item needs no licence")
  must(await addLicence(world.services, actor, { ...licence, number: `新-${validTo}`, validTo }))
  must(await submitAgency(world.services, actor, { idempotencyToken: idempotencyToken() }))
  must(await approveAgency(world.services, vetting.actor, { agencyId, idempotencyToken: idempotencyToken() }))
}

const say = (measureId: string, text: string) => ({ measureId, text, idempotencyToken: idempotencyToken() })
const decision = (outcome: "impose" | "drop", months?: number) => ({
  ...{
    intent: "decide" as const,
    idempotencyToken: idempotencyToken(),
    outcome,
    months,
    text: "事实清楚，理由充分。",
  },
})
const objectionDecision = (outcome: "upheld" | "rejected") => ({
  ...{
    intent: "decide-objection" as const,
    idempotencyToken: idempotencyToken(),
    outcome,
    text: "经核查，决定如下。",
  },
})

describe("a certificate that ends", () => {
  it("is told of three times, takes its items off, and brings them back when renewed", async () => {
    world.clock.set(MONDAY)
    const agency = await listedUntil("2024-06-30")
    await liveUntil("2024-07-02")
    expect(await lifecycleOfAgency(agency.agencyId, MONDAY)).toEqual([
      expect.stringContaining("agency.submitted"),
      expect.stringContaining("agency.listed"),
      "2024-05-01 12:00 agency.licence-ending",
      "2024-05-31 12:00 agency.licence-ending",
      "2024-06-23 12:00 agency.licence-ending",
      "2024-07-01 12:00 agency.items-switched",
    ])
    const off = await agencyNow(agency.agencyId)
    expect([off.status, off.activeItemCodes, off.fields]).toEqual(["listed", [], []])
    expect(await agencyPage(world.services, ANONYMOUS, agency.agencyId)).not.toBeNull()
    const letters = await raw(MailModel)
      .find({ to: agency.person.email, text: /到期后将停用 1 个事项/ })
      .toArray()
    expect(letters).toHaveLength(3)
    expect(letters[0]?.text).toContain(`http://localhost:3000${path.listing()}`)
    await renew(agency, "2028-12-31")
    await world.settle()
    const on = await agencyNow(agency.agencyId)
    expect([on.status, on.activeItemCodes]).toEqual(["listed", ["ZJ001"]])
  })

  it("is told of once when it comes into force late", async () => {
    const agency = await listedUntil("2024-07-20")
    await world.moveTo(at("2024-07-02", "13:00"))
    const told = (await lifecycleOfAgency(agency.agencyId, MONDAY)).filter(line =>
      line.includes("licence-ending"),
    )
    expect(told).toHaveLength(1)
    expect((await agencyNow(agency.agencyId)).lifecycle?.reminders).toMatchObject([{ stage: "second" }])
  })
})

describe("a silent agency", () => {
  it("is asked after the months of the rule, paused without an answer, and back by its word", async () => {
    const agency = await makeListedAgency(world)
    const start = world.clock.now()
    await liveUntil("2025-08-10")
    const lines = await lifecycleOfAgency(agency.agencyId, new Date(start.getTime() + 1000))
    expect(lines).toEqual(["2025-07-02 12:00 agency.idle-prompted", "2025-08-01 12:00 agency.suspended"])
    expect(await agencyPage(world.services, ANONYMOUS, agency.agencyId)).toBeNull()
    const told = await raw(InboxMessageModel).find({ personId: agency.actor.personId }).toArray()
    expect(told.map(m => m.code)).toEqual(
      expect.arrayContaining(["agency-idle-prompted", "agency-suspended"]),
    )
    must(await declareActive(world.services, agency.actor, { idempotencyToken: idempotencyToken() }))
    await world.settle()
    const back = await agencyNow(agency.agencyId)
    expect([back.status, back.lifecycle?.holds]).toEqual(["listed", []])
    expect(back.nextCheckAt && back.nextCheckAt > world.clock.now()).toBe(true)
  })
})

describe("measures", () => {
  it("are told, heard, decided by another person, and end by themselves", async () => {
    world.clock.set(at("2025-09-01"))
    const { agencyId, actor } = await makeListedAgency(world)
    const measureId = await tellMeasure(world, publisher, agencyId)
    expect(await statusOf(agencyId)).toBe("listed")
    const early = await decideMeasure(world.services, supervisor.actor, { ...decision("impose"), measureId })
    expect(early).toMatchObject({ ok: false, error: { code: "wrong-measure-state" } })
    must(await stateOnMeasure(world.services, actor, say(measureId, "项目延期由业主造成，有往来函件为证。")))
    const own = await decideMeasure(world.services, publisher.actor, { ...decision("impose"), measureId })
    expect(own).toMatchObject({ ok: false, error: { code: "not-found" } })
    must(await decideMeasure(world.services, supervisor.actor, { ...decision("impose"), measureId }))
    expect(await statusOf(agencyId)).toBe("warned")
    const shown = await agencyPage(world.services, ANONYMOUS, agencyId)
    expect(shown?.holds.map(hold => hold.kind)).toEqual(["warn"])
    must(await startAgencyChange(world.services, actor, { idempotencyToken: idempotencyToken() }))
    must(await submitAgency(world.services, actor, { idempotencyToken: idempotencyToken() }))
    must(
      await approveAgency(world.services, vetting.actor, { agencyId, idempotencyToken: idempotencyToken() }),
    )
    expect(await statusOf(agencyId)).toBe("warned")
    await liveUntil("2026-03-01")
    expect([await statusOf(agencyId), (await measureNow(measureId)).state]).toEqual(["listed", "ended"])
  })

  it("are decided without a statement when its time is over; a second suspension is longer", async () => {
    world.clock.set(at("2026-03-02"))
    const { agencyId } = await makeListedAgency(world)
    const first = await tellMeasure(world, publisher, agencyId, { kind: "suspend" })
    await liveUntil("2026-03-10")
    const { state, decideBy } = await measureNow(first)
    expect(state).toBe("to-decide")
    // Ten working days; the statement was found to be over at noon on Tuesday, 10 March.
    expect(decideBy).toEqual(at("2026-03-24", "17:00"))
    expect(await measuresWaiting(supervisor.actor, world.clock.now())).toContainEqual(
      expect.objectContaining({ id: first, step: "decide", dueAt: decideBy }),
    )
    must(await decideMeasure(world.services, supervisor.actor, { ...decision("impose"), measureId: first }))
    expect((await measureNow(first)).until).toEqual(at("2026-06-10", "00:00"))
    const during = await tellMeasure(world, publisher, agencyId, { kind: "suspend", reason: "raised-fee" })
    must(await liftMeasure(world.services, publisher.actor, say(first, "已整改到位。")))
    expect(await statusOf(agencyId)).toBe("listed")
    await liveUntil("2026-03-20")
    must(await decideMeasure(world.services, supervisor.actor, { ...decision("impose"), measureId: during }))
    expect((await measureNow(during)).until).toEqual(at("2026-09-20", "00:00"))
  })

  it("that are urgent hold at once, and leave nothing when dropped", async () => {
    const { agencyId, actor } = await makeListedAgency(world)
    const urgent = {
      kind: "suspend" as const,
      reason: "false-documents" as const,
      urgentReason: "证书涉嫌伪造。",
    }
    const measureId = await tellMeasure(world, supervisor, agencyId, urgent)
    expect(await statusOf(agencyId)).toBe("suspended")
    must(await stateOnMeasure(world.services, actor, say(measureId, "证书真实，可向发证机关核实。")))
    must(await decideMeasure(world.services, other.actor, { ...decision("drop"), measureId }))
    expect([await statusOf(agencyId), (await measureNow(measureId)).state]).toEqual(["listed", "dropped"])
  })

  it("that an objection undoes are as if they had never been, a change in writing included", async () => {
    const { agencyId, actor } = await makeListedAgency(world)
    must(await startAgencyChange(world.services, actor, { idempotencyToken: idempotencyToken() }))
    const measureId = await tellMeasure(world, publisher, agencyId, { kind: "remove", reason: "punished" })
    must(await stateOnMeasure(world.services, actor, say(measureId, "处罚决定已被撤销。")))
    const short = await decideMeasure(world.services, supervisor.actor, {
      ...decision("impose", 3),
      measureId,
    })
    expect(short).toMatchObject({ ok: false, error: { code: "removal-months", field: "months" } })
    must(await decideMeasure(world.services, supervisor.actor, { ...decision("impose", 24), measureId }))
    expect(await statusOf(agencyId)).toBe("removed")
    must(await objectToMeasure(world.services, actor, say(measureId, "处罚决定已被法院撤销，附判决。")))
    const mine = await decideMeasureObjection(world.services, supervisor.actor, {
      ...objectionDecision("upheld"),
      measureId,
    })
    expect(mine).toMatchObject({ ok: false, error: { code: "not-found" } })
    must(
      await decideMeasureObjection(world.services, other.actor, {
        ...objectionDecision("upheld"),
        measureId,
      }),
    )
    expect([await statusOf(agencyId), (await measureNow(measureId)).state]).toEqual([
      "change-in-check",
      "undone",
    ])
    expect((await agencyNow(agencyId)).proposal).toBeDefined()
  })

  it("take no objection after its time, and no second one", async () => {
    const { agencyId, actor } = await makeListedAgency(world)
    const measureId = await tellMeasure(world, publisher, agencyId)
    must(await stateOnMeasure(world.services, actor, say(measureId, "没有异议。")))
    must(await decideMeasure(world.services, supervisor.actor, { ...decision("impose"), measureId }))
    must(await objectToMeasure(world.services, actor, say(measureId, "处理过重。")))
    must(
      await decideMeasureObjection(world.services, other.actor, {
        ...objectionDecision("rejected"),
        measureId,
      }),
    )
    expect((await measureNow(measureId)).state).toBe("in-force")
    const again = await objectToMeasure(world.services, actor, say(measureId, "处理过重。"))
    expect(again).toMatchObject({ ok: false, error: { code: "objection-twice" } })
  })
})

describe("leaving", () => {
  it("waits for open deals and measures, then takes the agency off the list for good", async () => {
    const { agencyId, actor } = await makeListedAgency(world)
    const input = () => ({ reason: "业务调整，不再从事。", idempotencyToken: idempotencyToken() })
    const busy = await leaveList(world.services, actor, { ...input(), openDeals: async () => 2 })
    expect(busy).toMatchObject({ ok: false, error: { code: "open-deals", params: { n: 2 } } })
    const measureId = await tellMeasure(world, publisher, agencyId)
    const open = await leaveList(world.services, actor, { ...input(), openDeals: openDealsOf })
    expect(open).toMatchObject({ ok: false, error: { code: "open-measures" } })
    must(await stateOnMeasure(world.services, actor, say(measureId, "即将退出。")))
    must(await decideMeasure(world.services, supervisor.actor, { ...decision("drop"), measureId }))
    must(await leaveList(world.services, actor, { ...input(), openDeals: openDealsOf }))
    expect([await statusOf(agencyId), (await agencyNow(agencyId)).nextCheckAt]).toEqual(["left", undefined])
    expect(await agencyPage(world.services, ANONYMOUS, agencyId)).toBeNull()
  })
})

it("two processes make a step once, and a step made again changes nothing", async () => {
  const agency = await listedUntil(addDays("2026-03-31", 30))
  const { nextCheckAt } = await agencyNow(agency.agencyId)
  const key = `agency:${agency.agencyId}:${nextCheckAt?.toISOString()}`
  const ring = (idempotencyToken: string) =>
    agencyTimer(world.services, TIMER, { id: agency.agencyId, idempotencyToken })
  const both = await Promise.all([1, 2].map(() => ring(key)))
  expect(both.map(done => done.ok)).toEqual([true, true])
  expect(both.filter(done => done.ok && !done.receipt.replayed)).toHaveLength(1)
  const before = await raw(JournalEntryModel).countDocuments()
  const late = await ring(`${key}:again`)
  expect(late).toMatchObject({ ok: false, error: { code: "nothing-due" } })
  expect(await raw(JournalEntryModel).countDocuments()).toBe(before)
})

describe("a rule of the clock that changes", () => {
  const setMonths = async (value: string, effectiveFrom: string) => {
    const input = { key: "agency.dormancy", value, effectiveFrom, reason: "试行" }
    const change = { ...input, document: undefined, article: undefined }
    must(await setPolicy(world.services, publisher.actor, change, idempotencyToken()))
    await world.settle()
  }

  it("sets the clocks of the agencies that are there, on its day and not before", async () => {
    const start = world.clock.now()
    const day = (n: number) => addDays(localDay(start), n)
    const { agencyId } = await makeListedAgency(world)
    const clock = async () => localDay((await agencyNow(agencyId)).nextCheckAt ?? new Date(0))
    const before = await clock()
    await setMonths("1", day(3))
    expect(await clock()).toBe(before)
    await world.moveTo(instantAt(day(3), "00:01"))
    expect(await clock()).toBe(addMonths(day(0), 1))
    await setMonths("12", day(3))
    expect(await clock()).toBe(before)
  })

  it("that gives more time than the clock was set to does not ring in vain", async () => {
    const { agencyId } = await makeListedAgency(world)
    const { nextCheckAt } = await agencyNow(agencyId)
    await raw(AgencyModel).updateOne({ _id: agencyId }, { $set: { nextCheckAt: world.clock.now() } })
    must(await agencyTimer(world.services, TIMER, { id: agencyId, idempotencyToken: idempotencyToken() }))
    expect((await agencyNow(agencyId)).nextCheckAt).toEqual(nextCheckAt)
  })
})
