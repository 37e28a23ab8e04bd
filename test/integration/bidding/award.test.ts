import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { openRequest } from "#app/modules/bidding/opening/open-request.server.ts"
import { answerAward } from "#app/modules/bidding/selection/answer-award.server.ts"
import { selectAgency } from "#app/modules/bidding/selection/select-agency.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { localDay, localTime } from "#app/shared/time/zone.ts"
import { BidModel } from "#models/bidding/bid.server.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import {
  type Agency,
  makeBid,
  passClosing,
  requestNow,
  runToNotice,
  runToOpened,
} from "../../support/bids.ts"
import { makeColleague, makeStaff } from "../../support/people.ts"
import { makeOpenRequest } from "../../support/requests.ts"
import { MONDAY, openWorld, type World } from "../../support/world.ts"

let world: World
let services: Services
beforeAll(async () => {
  world = await openWorld()
  services = world.services
})
afterAll(() => world.close())
// Every test starts on a Monday four weeks after the one before.
let month = 0
beforeEach(() => world.clock.set(new Date(MONDAY.getTime() + 28 * 86_400_000 * month++)))

const DIRECT = { method: "owner-choice", methodReason: "技术复杂，需要熟悉现场的机构" } as const
const PUBLIC = { fiscal: 100, stateOwned: 0, social: 0 } as const
const confirm = (a: Agency, requestId: string) =>
  answerAward(services, a.actor, {
    intent: "confirm",
    requestId,
    idempotencyToken: world.idempotencyToken(),
  })
const decline = (a: Agency, requestId: string) =>
  answerAward(services, a.actor, {
    intent: "decline",
    requestId,
    reason: "人员已满",
    idempotencyToken: world.idempotencyToken(),
  })
const nth = (agencies: Agency[], n: number) => agencies[n] as Agency

describe("from closing to the deal", () => {
  it("selects the lowest price, publishes the notice and concludes when it elapsed", async () => {
    const done = await runToNotice(world)
    const { request, requestId, winner, agencies } = done
    expect(winner).toBe(agencies[1])
    expect(request.state).toBe("award-notice")
    expect(request.quotes.map(q => [q.amountFen, q.rank])).toEqual([
      [3_900_000, 1],
      [4_200_000, 2],
      [4_500_000, 3],
    ])
    const objectionBy = request.objectionBy as Date
    await world.moveTo(new Date(objectionBy.getTime() - 1))
    expect((await requestNow(requestId)).state).toBe("award-notice")
    await world.moveTo(objectionBy)
    const concluded = await requestNow(requestId)
    expect(concluded.state).toBe("awaiting-contract")
    expect(concluded.dealAt).toBeInstanceOf(Date)
    expect(concluded.nextCheckAt).toBeUndefined()
    const contract = await raw(ContractModel).findOne({ requestId })
    expect(contract).toMatchObject({ agencyId: winner.agencyId, winningFen: 3_900_000, state: "awaiting" })
  })

  it("shows a direct choice for one working day instead of three", async () => {
    const compared = await runToNotice(world)
    const days = (from?: Date, to?: Date) =>
      Math.round(((to?.getTime() ?? 0) - (from?.getTime() ?? 0)) / 86_400_000)
    const long = days(compared.request.noticeAt, compared.request.objectionBy)
    const { owner, requestId, agencies } = await runToOpened(world, [4_000_000], DIRECT)
    const { agencyId } = nth(agencies, 0)
    const reason = "熟悉现场情况"
    await selectAgency(services, owner.actor, {
      requestId,
      agencyId,
      reason,
      idempotencyToken: world.idempotencyToken(),
    })
    await confirm(nth(agencies, 0), requestId)
    const { noticeAt, objectionBy } = await requestNow(requestId)
    expect(days(noticeAt, objectionBy)).toBeLessThan(long)
  })

  it("extends once by two working days at the same hour, then fails, with nothing opened", async () => {
    const { requestId, request } = await makeOpenRequest(world, PUBLIC)
    await makeBid(world, requestId)
    await makeBid(world, requestId)
    const extended = await passClosing(world, requestId)
    expect(extended).toMatchObject({ state: "open", extensions: 1 })
    expect(localTime(extended.closingAt)).toBe(localTime(request.closingAt))
    expect(localDay(extended.closingAt) > localDay(request.closingAt)).toBe(true)
    const failed = await passClosing(world, requestId)
    expect(failed).toMatchObject({ state: "failed", endReason: "too-few-quotes", quotes: [] })
    const bids = await raw(BidModel).find({ requestId }).toArray()
    expect(bids.map(b => b.opened)).toEqual([undefined, undefined])
  })

  it("closes at once when a third quote came in the extension", async () => {
    const { requestId } = await makeOpenRequest(world, PUBLIC)
    for (const _ of [1, 2]) await makeBid(world, requestId)
    await passClosing(world, requestId)
    await makeBid(world, requestId)
    expect(await passClosing(world, requestId)).toMatchObject({ state: "closed" })
  })
})

describe("opening", () => {
  it("happens once when two officers open at the same time, in one entry with every quote", async () => {
    const { requestId } = await makeOpenRequest(world)
    for (const amountFen of [4_000_000, 4_100_000]) await makeBid(world, requestId, { amountFen })
    await passClosing(world, requestId)
    const officers = await Promise.all([1, 2].map(() => makeStaff(world, "operation-publish")))
    const opened = await Promise.all(
      officers.map(o =>
        openRequest(services, o.actor, { requestId, idempotencyToken: world.idempotencyToken() }),
      ),
    )
    expect(opened.filter(o => o.ok)).toHaveLength(1)
    expect(opened.find(o => !o.ok)).toMatchObject({ error: { code: "wrong-state" } })
    const written = await raw(JournalEntryModel).find({ command: "open-request" }).toArray()
    const entry = written.find(e => e.puts?.some(p => p.id === requestId))
    expect(entry?.puts?.filter(p => p.collection === "bids")).toHaveLength(2)
  })

  it("is refused before the closing, and to everybody but operation-publish", async () => {
    const { requestId, owner } = await makeOpenRequest(world)
    const { agency } = await makeBid(world, requestId)
    const officer = await makeStaff(world, "operation-publish")
    const early = await openRequest(services, officer.actor, {
      requestId,
      idempotencyToken: world.idempotencyToken(),
    })
    expect(early).toMatchObject({ ok: false, error: { code: "wrong-state" } })
    await passClosing(world, requestId)
    const supervisor = await makeStaff(world, "supervision")
    const insider = { ...officer.actor, organisationIds: [agency.agencyId] }
    for (const actor of [owner.actor, agency.actor, supervisor.actor, insider]) {
      const tried = await openRequest(services, actor, {
        requestId,
        idempotencyToken: world.idempotencyToken(),
      })
      expect(tried).toMatchObject({ ok: false, error: { code: "not-found" } })
    }
    expect((await requestNow(requestId)).state).toBe("closed")
  })

  it("lists a quote whose envelope was tampered with as invalid and goes on with the others", async () => {
    const { requestId } = await makeOpenRequest(world)
    const broken = await makeBid(world, requestId, { amountFen: 3_000_000 })
    const swapped = await makeBid(world, requestId, { amountFen: 3_100_000 })
    const whole = await makeBid(world, requestId, { amountFen: 4_000_000 })
    const bids = raw(BidModel)
    await bids.updateOne({ _id: broken.bidId }, { $set: { sealed: Buffer.from("junk").toString("base64") } })
    const other = await bids.findOne({ _id: whole.bidId })
    await bids.updateOne({ _id: swapped.bidId }, { $set: { sealed: other?.sealed ?? "" } })
    await passClosing(world, requestId)
    const officer = await makeStaff(world, "operation-publish")
    await openRequest(services, officer.actor, { requestId, idempotencyToken: world.idempotencyToken() })
    const request = await requestNow(requestId)
    const reasons = Object.fromEntries(request.quotes.map(q => [q.bidId, q.invalid]))
    expect(reasons).toEqual({
      [broken.bidId]: "broken-seal",
      [swapped.bidId]: "wrong-commitment",
      [whole.bidId]: undefined,
    })
    expect(request.selection?.agencyId).toBe(whole.agency.agencyId)
  })

  it("writes nothing when no envelope opens at all: then the key is wrong", async () => {
    const { requestId } = await makeOpenRequest(world)
    const { bidId } = await makeBid(world, requestId)
    await raw(BidModel).updateOne({ _id: bidId }, { $set: { sealed: "anVuaw==" } })
    await passClosing(world, requestId)
    const officer = await makeStaff(world, "operation-publish")
    const tried = await openRequest(services, officer.actor, {
      requestId,
      idempotencyToken: world.idempotencyToken(),
    })
    expect(tried).toMatchObject({ ok: false, error: { code: "cannot-open" } })
    expect((await requestNow(requestId)).state).toBe("closed")
  })

  it("fails when too few quotes are valid, and shows them", async () => {
    const { requestId } = await makeOpenRequest(world, PUBLIC)
    const [first] = [
      await makeBid(world, requestId),
      await makeBid(world, requestId),
      await makeBid(world, requestId),
    ]
    await raw(BidModel).updateOne({ _id: first.bidId }, { $set: { commitment: "0".repeat(64) } })
    await passClosing(world, requestId)
    const officer = await makeStaff(world, "operation-publish")
    await openRequest(services, officer.actor, { requestId, idempotencyToken: world.idempotencyToken() })
    const request = await requestNow(requestId)
    expect(request).toMatchObject({ state: "failed", endReason: "too-few-valid" })
    expect(request.quotes).toHaveLength(3)
  })
})

describe("choosing", () => {
  it("leaves tied lowest quotes to the owner, who may take no other", async () => {
    const amounts = [4_000_000, 4_000_000, 4_300_000]
    const { requestId, request, owner, agencies } = await runToOpened(world, amounts)
    expect([request.state, request.selection]).toEqual(["opened", undefined])
    const choose = (agencyId: string) =>
      selectAgency(services, owner.actor, {
        requestId,
        agencyId,
        reason: "就近服务",
        idempotencyToken: world.idempotencyToken(),
      })
    expect(await choose(nth(agencies, 2).agencyId)).toMatchObject({
      ok: false,
      error: { code: "not-selectable", field: "agencyId" },
    })
    expect((await choose(nth(agencies, 1).agencyId)).ok).toBe(true)
    const selected = await requestNow(requestId)
    expect(selected.state).toBe("awaiting-confirmation")
    expect(selected.selection).toMatchObject({ agencyId: nth(agencies, 1).agencyId, reason: "就近服务" })
  })

  it("is for the owner's manager alone", async () => {
    const { requestId, owner, agencies } = await runToOpened(world, [4_000_000, 4_200_000], DIRECT)
    const { agencyId } = nth(agencies, 1)
    const colleague = await makeColleague(world, owner)
    const officer = await makeStaff(world, "operation-publish")
    for (const { actor } of [colleague, officer, nth(agencies, 1)]) {
      const tried = await selectAgency(services, actor, {
        requestId,
        agencyId,
        reason: "想选它",
        idempotencyToken: world.idempotencyToken(),
      })
      expect(tried).toMatchObject({ ok: false, error: { code: "not-found" } })
    }
  })
})

describe("giving up", () => {
  it("passes to the next rank at its own quote, and fails when nobody is left", async () => {
    const { requestId, agencies } = await runToOpened(world, [4_000_000, 4_200_000])
    expect((await decline(nth(agencies, 0), requestId)).ok).toBe(true)
    const next = await requestNow(requestId)
    expect(next.state).toBe("awaiting-confirmation")
    expect(next.selection).toMatchObject({ agencyId: nth(agencies, 1).agencyId, amountFen: 4_200_000 })
    expect(next.declined.map(d => d.agencyId)).toEqual([nth(agencies, 0).agencyId])
    await decline(nth(agencies, 1), requestId)
    expect(await requestNow(requestId)).toMatchObject({ state: "failed", endReason: "all-declined" })
  })

  it("goes back to the owner, without that agency, after an owner's choice", async () => {
    const { requestId, owner, agencies } = await runToOpened(world, [4_000_000, 4_200_000], DIRECT)
    const choose = (n: number) => {
      const { agencyId } = nth(agencies, n)
      return selectAgency(services, owner.actor, {
        requestId,
        agencyId,
        reason: "方案合适",
        idempotencyToken: world.idempotencyToken(),
      })
    }
    await choose(0)
    await decline(nth(agencies, 0), requestId)
    const back = await requestNow(requestId)
    expect(back).toMatchObject({ state: "opened" })
    expect(back.selection).toBeUndefined()
    expect(await choose(0)).toMatchObject({ ok: false, error: { code: "not-selectable" } })
    expect((await choose(1)).ok).toBe(true)
  })

  it("is what silence means when the time is over", async () => {
    const { requestId, request, agencies } = await runToOpened(world, [4_000_000, 4_200_000])
    const confirmBy = request.selection?.confirmBy as Date
    world.clock.set(confirmBy)
    expect(await confirm(nth(agencies, 0), requestId)).toMatchObject({ error: { code: "answer-too-late" } })
    await world.settle()
    const next = await requestNow(requestId)
    expect(next.selection?.agencyId).toBe(nth(agencies, 1).agencyId)
    expect(next.declined[0]?.reason).toBe("no-answer-in-time")
  })

  it("is for the selected agency's manager alone", async () => {
    const { requestId, agencies } = await runToOpened(world, [4_000_000, 4_200_000])
    expect(await confirm(nth(agencies, 1), requestId)).toMatchObject({ error: { code: "not-found" } })
    const colleague = await makeColleague(world, nth(agencies, 0))
    const tried = await answerAward(services, colleague.actor, {
      intent: "confirm",
      requestId,
      idempotencyToken: world.idempotencyToken(),
    })
    expect(tried).toMatchObject({ ok: false, error: { code: "not-found" } })
  })
})
