import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { submitBid } from "#app/modules/bidding/submit-bid.server.ts"
import { withdrawBid } from "#app/modules/bidding/withdraw-bid.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { BidModel } from "#models/bidding/bid.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { makeListedAgency } from "../../support/agencies.ts"
import { type Agency, makeBid, openQuotes, passClosing, requestNow } from "../../support/bids.ts"
import { makeAgencyPerson, makeColleague } from "../../support/people.ts"
import { makeDraft, makeOpenRequest } from "../../support/requests.ts"
import { MONDAY, openWorld, type World } from "../../support/world.ts"

let world: World
let agency: Agency
beforeAll(async () => {
  world = await openWorld()
  agency = await makeListedAgency(world)
})
afterAll(() => world.close())
// Every test starts on a Monday four weeks after the one before: the journal's time never goes back.
let month = 0
beforeEach(() => world.clock.set(new Date(MONDAY.getTime() + 28 * 86_400_000 * month++)))

const bidsOf = (requestId: string) => raw(BidModel).find({ requestId }).toArray()
const entries = () => raw(JournalEntryModel).countDocuments({})
const quote = (requestId: string, amountFen = 4_000_000, idempotencyToken = world.idempotencyToken()) =>
  submitBid(world.services, agency.actor, { requestId, amountFen, idempotencyToken })

describe("submitting a quote", () => {
  it("keeps one quote of an agency however often it is sent at once", async () => {
    const { requestId } = await makeOpenRequest(world)
    const sent = await Promise.all(Array.from({ length: 20 }, (_, n) => quote(requestId, 3_000_000 + n)))
    expect(sent.every(s => s.ok)).toBe(true)
    const bids = await bidsOf(requestId)
    expect(bids).toHaveLength(1)
    expect(bids[0]?.version).toBe(20)
  })

  it("makes one entry of a double click and gives the same receipt", async () => {
    const { requestId } = await makeOpenRequest(world)
    const idempotencyToken = world.idempotencyToken()
    const before = await entries()
    const [a, b] = await Promise.all([
      quote(requestId, 4_000_000, idempotencyToken),
      quote(requestId, 4_000_000, idempotencyToken),
    ])
    expect(await entries()).toBe(before + 1)
    expect(a.ok && b.ok && a.receipt.hash === b.receipt.hash).toBe(true)
  })

  it("opens only the last of several quotes", async () => {
    const { requestId } = await makeOpenRequest(world)
    for (const amountFen of [4_000_000, 4_100_000, 3_700_000])
      await makeBid(world, requestId, { amountFen, agency })
    await passClosing(world, requestId)
    const opened = await openQuotes(world, requestId)
    expect(opened.quotes.map(q => q.amountFen)).toEqual([3_700_000])
  })

  it("does not open what was withdrawn, and takes a new quote after a withdrawal", async () => {
    const { requestId } = await makeOpenRequest(world)
    const other = (await makeBid(world, requestId, { amountFen: 4_400_000 })).agency
    await makeBid(world, requestId, { amountFen: 3_000_000, agency })
    const gone = await withdrawBid(world.services, agency.actor, {
      requestId,
      idempotencyToken: world.idempotencyToken(),
    })
    expect(gone.ok).toBe(true)
    const again = await withdrawBid(world.services, agency.actor, {
      requestId,
      idempotencyToken: world.idempotencyToken(),
    })
    expect(again).toMatchObject({ ok: false, error: { code: "wrong-state" } })
    const third = await makeListedAgency(world)
    await makeBid(world, requestId, { agency: third })
    await withdrawBid(world.services, third.actor, { requestId, idempotencyToken: world.idempotencyToken() })
    await makeBid(world, requestId, { agency: third, amountFen: 4_500_000 })
    await passClosing(world, requestId)
    const opened = await openQuotes(world, requestId)
    expect(opened.quotes.map(q => q.agencyId)).toEqual([other.agencyId, third.agencyId])
  })

  it.each([
    { shift: -1, accepted: true },
    { shift: 0, accepted: false },
    { shift: 1, accepted: false },
  ])("at the closing time $shift ms: accepted $accepted", async ({ shift, accepted }) => {
    const { requestId, request } = await makeOpenRequest(world)
    world.clock.set(new Date(request.closingAt.getTime() + shift))
    const before = await entries()
    const sent = await quote(requestId)
    expect(sent.ok).toBe(accepted)
    if (!sent.ok) {
      expect(sent.error.code).toBe("bidding-closed")
      expect(await entries()).toBe(before)
    }
  })
})

describe("a withdrawal", () => {
  const withdraw = (requestId: string) =>
    withdrawBid(world.services, agency.actor, { requestId, idempotencyToken: world.idempotencyToken() })

  it("is taken until the last millisecond before the closing time", async () => {
    const { requestId, request } = await makeOpenRequest(world)
    await makeBid(world, requestId, { agency })
    world.clock.set(new Date(request.closingAt.getTime() - 1))
    expect((await withdraw(requestId)).ok).toBe(true)
    expect(await bidsOf(requestId)).toMatchObject([{ status: "withdrawn" }])
  })

  it("is refused from the closing time on, by the clock and by the state, and the quote is opened", async () => {
    const { requestId, request } = await makeOpenRequest(world)
    await makeBid(world, requestId, { agency })
    world.clock.set(request.closingAt)
    expect(await withdraw(requestId)).toMatchObject({ ok: false, error: { code: "bidding-closed" } })
    await passClosing(world, requestId)
    expect(await withdraw(requestId)).toMatchObject({ ok: false, error: { code: "bidding-closed" } })
    const opened = await openQuotes(world, requestId)
    expect(opened.quotes.map(q => q.agencyId)).toEqual([agency.agencyId])
  })
})

describe("who may quote", () => {
  it("refuses what is above the ceiling, beside the field, and accepts the ceiling itself", async () => {
    const { requestId, request } = await makeOpenRequest(world)
    const above = await quote(requestId, request.ceilingFen + 1)
    expect(above).toMatchObject({ ok: false, error: { code: "above-ceiling", field: "amount" } })
    expect(await bidsOf(requestId)).toEqual([])
    expect((await quote(requestId, request.ceilingFen)).ok).toBe(true)
  })

  it("answers not-found for what does not exist and for a draft of somebody", async () => {
    expect(await quote(newId())).toMatchObject({ ok: false, error: { code: "not-found" } })
    const draft = await makeDraft(world)
    expect(await quote(draft.requestId)).toMatchObject({ ok: false, error: { code: "not-found" } })
  })

  it("refuses an enterprise", async () => {
    const { requestId, owner } = await makeOpenRequest(world)
    const input = { requestId, amountFen: 1_000_000, idempotencyToken: world.idempotencyToken() }
    const sent = await submitBid(world.services, owner.actor, input)
    expect(sent).toMatchObject({ ok: false, error: { code: "not-found" } })
  })

  it("refuses an agency that is not listed, and one that does not offer the item", async () => {
    const { requestId } = await makeOpenRequest(world)
    const newcomer = await makeAgencyPerson(world)
    const input = { requestId, amountFen: 1_000_000 }
    expect(
      await submitBid(world.services, newcomer.actor, {
        ...input,
        idempotencyToken: world.idempotencyToken(),
      }),
    ).toMatchObject({
      ok: false,
      error: { code: "ineligible-listed" },
    })
    const elsewhere = await makeListedAgency(world, { itemCodes: ["ZJ002"] })
    expect(
      await submitBid(world.services, elsewhere.actor, {
        ...input,
        idempotencyToken: world.idempotencyToken(),
      }),
    ).toMatchObject({
      ok: false,
      error: { code: "ineligible-item-offered" },
    })
  })

  it("refuses somebody who also belongs to the owner", async () => {
    const { requestId, owner } = await makeOpenRequest(world)
    const organisationIds = [...agency.actor.organisationIds, owner.organisation._id]
    const both = { ...agency.actor, organisationIds }
    const sent = await submitBid(world.services, both, {
      requestId,
      amountFen: 1_000_000,
      idempotencyToken: world.idempotencyToken(),
    })
    expect(sent).toMatchObject({ ok: false, error: { code: "ineligible-other-party" } })
  })

  it("lets an agent of the agency replace the quote of the manager", async () => {
    const { requestId } = await makeOpenRequest(world)
    await makeBid(world, requestId, { agency })
    const colleague = await makeColleague(world, agency)
    const input = { requestId, amountFen: 3_500_000, idempotencyToken: world.idempotencyToken() }
    expect(await submitBid(world.services, colleague.actor, input)).toMatchObject({ value: { version: 2 } })
    expect((await requestNow(requestId)).state).toBe("open")
  })

  it("refuses another agency's withdrawal as not-found", async () => {
    const { requestId } = await makeOpenRequest(world)
    await makeBid(world, requestId)
    const sent = await withdrawBid(world.services, agency.actor, {
      requestId,
      idempotencyToken: world.idempotencyToken(),
    })
    expect(sent).toMatchObject({ ok: false, error: { code: "not-found" } })
  })
})
