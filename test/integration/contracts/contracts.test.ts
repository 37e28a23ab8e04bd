import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { answerContract } from "#app/modules/contracts/answer-contract.server.ts"
import { completeContract } from "#app/modules/contracts/complete-contract.server.ts"
import { contractView } from "#app/modules/contracts/contract-queries.server.ts"
import { dealById, dealTotals } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { recordVoucher, startCardPayment } from "#app/modules/contracts/pay-contract.server.ts"
import { recordContract } from "#app/modules/contracts/record-contract.server.ts"
import { openOrder, paymentById } from "#app/modules/payments/payment-queries.server.ts"
import { takeProviderEvent, WEBHOOK } from "#app/modules/payments/take-provider-event.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import type { ProviderEvent, ProviderStatus, SimulatedResult } from "#app/platform/payments/port.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { PostingModel } from "#models/payments/posting.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { actorOf, makeDeal, makeUpload } from "../../support/contracts.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const WINNING = 3_260_000

async function record(id: string, actor: PersonActor, changes = {}) {
  const file = await makeUpload(world, actor)
  return recordContract(world.services, actor, {
    contractId: id,
    intent: "record",
    number: "HT-1",
    price: WINNING,
    signedOn: "2024-03-04",
    startOn: "2024-03-05",
    endOn: "2024-04-05",
    file,
    idempotencyToken: world.idempotencyToken(),
    ...changes,
  })
}

const confirm = (id: string, actor: PersonActor) =>
  answerContract(world.services, actor, {
    contractId: id,
    intent: "confirm",
    idempotencyToken: world.idempotencyToken(),
  })

async function voucher(
  id: string,
  actor: PersonActor,
  amount: number,
  idempotencyToken = world.idempotencyToken(),
) {
  const file = await makeUpload(world, actor)
  const input = {
    intent: "voucher",
    amount,
    voucherNumber: "V1",
    paidOn: "2024-03-04",
    voucher: file,
    idempotencyToken,
  } as const
  return recordVoucher(world.services, actor, { ...input, contractId: id })
}

async function confirmedDeal() {
  const deal = await makeDeal(world)
  await record(deal.contract._id, deal.owner)
  await confirm(deal.contract._id, deal.agency)
  return { ...deal, id: deal.contract._id }
}

const take = (event: ProviderEvent, status: ProviderStatus | undefined) =>
  takeProviderEvent(world.services, WEBHOOK, { event, status, idempotencyToken: event.id })

/** The provider's message about a payment, through signature and verification. */
async function send(
  paymentId: string,
  result: SimulatedResult,
  changes: { amountFen?: number; eventId?: string } = {},
) {
  const provider = world.services.payments.stripe
  const order = await openOrder(paymentId)
  if (!provider || !order) throw new Error("no open order")
  const message = await provider.simulateEvent(
    { eventId: `evt_${world.idempotencyToken()}`, ...order, ...changes },
    result,
  )
  const event = await provider.readEvent(message.body, message.signature)
  return take(event, await provider.currentStatus(event))
}

describe("a contract", () => {
  it("goes from the deal to completion, with the request", async () => {
    const { contract, owner, agency } = await makeDeal(world)
    const id = contract._id
    expect(await record(id, agency)).toMatchObject({ ok: true })
    expect(await confirm(id, owner)).toMatchObject({ ok: true })
    expect(
      await completeContract(world.services, owner, {
        contractId: id,
        idempotencyToken: world.idempotencyToken(),
      }),
    ).toMatchObject({
      error: { code: "not-paid" },
    })
    expect(await voucher(id, owner, WINNING)).toMatchObject({ ok: true })
    expect(
      await completeContract(world.services, owner, {
        contractId: id,
        idempotencyToken: world.idempotencyToken(),
      }),
    ).toMatchObject({
      ok: true,
    })
    expect(await contractView(owner, id, world.services.clock.now())).toMatchObject({
      state: "completed",
      paidFen: WINNING,
    })
    expect(await dealById(id)).toMatchObject({ amountFen: WINNING })
  })

  it("is not confirmed by the side that recorded it, nor seen by strangers", async () => {
    const { contract, owner } = await makeDeal(world)
    await record(contract._id, owner)
    expect(await confirm(contract._id, owner)).toMatchObject({ error: { code: "not-found" } })
    const stranger = actorOf("stranger", "agency")
    expect(await confirm(contract._id, stranger)).toMatchObject({ error: { code: "not-found" } })
    expect(await contractView(stranger, contract._id, world.services.clock.now())).toBeNull()
  })

  it("with another price, or a foreign file, writes nothing", async () => {
    const { contract, owner, agency } = await makeDeal(world)
    const before = await raw(JournalEntryModel).countDocuments()
    expect(await record(contract._id, owner, { price: WINNING - 1 })).toMatchObject({
      error: { code: "price-differs" },
    })
    const foreign = await makeUpload(world, agency)
    expect(await record(contract._id, owner, { file: foreign })).toMatchObject({
      error: { code: "file-missing" },
    })
    expect(await raw(JournalEntryModel).countDocuments()).toBe(before)
  })

  it("can be disputed and recorded again", async () => {
    const { contract, owner, agency } = await makeDeal(world)
    await record(contract._id, owner)
    const input = {
      intent: "dispute",
      reason: "结束日期不符",
      idempotencyToken: world.idempotencyToken(),
    } as const
    expect(
      await answerContract(world.services, agency, { ...input, contractId: contract._id }),
    ).toMatchObject({ ok: true })
    expect(await contractView(owner, contract._id, world.services.clock.now())).toMatchObject({
      state: "awaiting",
      disputeReason: "结束日期不符",
    })
    expect(await record(contract._id, agency)).toMatchObject({ ok: true })
  })
})

describe("paying", () => {
  it("by bank posts balanced lines once, whatever is sent twice", async () => {
    const { id, owner } = await confirmedDeal()
    const idempotencyToken = world.idempotencyToken()
    const [first, second] = await Promise.all([
      voucher(id, owner, WINNING, idempotencyToken),
      voucher(id, owner, WINNING, idempotencyToken),
    ])
    expect(first.ok && second.ok && first.value.paymentId === second.value.paymentId).toBe(true)
    const postings = await raw(PostingModel).find({ contractId: id }).toArray()
    expect(postings).toHaveLength(1)
    expect(postings[0]?.lines.reduce((sum, l) => sum + l.amountFen, 0)).toBe(0)
    expect(await voucher(id, owner, 1)).toMatchObject({ error: { code: "more-than-owed" } })
  })

  it("is for the owner's manager only", async () => {
    const { id, contract, agency } = await confirmedDeal()
    expect(await voucher(id, agency, 1)).toMatchObject({ error: { code: "not-found" } })
    const agent = actorOf(contract.ownerId, "enterprise", "agent")
    expect(await voucher(id, agent, 1)).toMatchObject({ error: { code: "not-found" } })
  })

  it("by card opens a session at the provider and is credited once, in any order of messages", async () => {
    const { id, owner } = await confirmedDeal()
    const started = await startCardPayment(world.services, owner, {
      contractId: id,
      amount: WINNING,
      idempotencyToken: world.idempotencyToken(),
    })
    if (!started.ok) throw new Error(started.error.code)
    const { paymentId } = started.value
    expect(await paymentById(paymentId)).toMatchObject({ state: "pending" })
    await world.settle()
    expect(await paymentById(paymentId)).toMatchObject({ state: "created" })
    expect(await voucher(id, owner, 1)).toMatchObject({ error: { code: "more-than-owed" } })
    const eventId = `evt_${world.idempotencyToken()}`
    const order = await openOrder(paymentId)
    if (!order) throw new Error("no order")
    expect(await send(paymentId, "processing")).toMatchObject({ value: "noted" })
    expect(await send(paymentId, "succeeded", { eventId })).toMatchObject({ value: "settled" })
    const provider = world.services.payments.stripe
    const again = await provider?.simulateEvent({ ...order, eventId }, "succeeded")
    const late = await provider?.simulateEvent(
      { ...order, eventId: `evt_${world.idempotencyToken()}` },
      "expired",
    )
    for (const message of [again, late]) {
      if (!provider || !message) throw new Error("no provider")
      const event = await provider.readEvent(message.body, message.signature)
      await take(event, event.status)
    }
    expect(await paymentById(paymentId)).toMatchObject({ state: "succeeded" })
    expect(await raw(PostingModel).countDocuments({ paymentId })).toBe(1)
    expect(await contractView(owner, id, world.services.clock.now())).toMatchObject({ paidFen: WINNING })
  })

  it("with another amount is quarantined and never credited", async () => {
    const { id, owner } = await confirmedDeal()
    const started = await startCardPayment(world.services, owner, {
      contractId: id,
      amount: WINNING,
      idempotencyToken: world.idempotencyToken(),
    })
    if (!started.ok) throw new Error(started.error.code)
    await world.settle()
    expect(await send(started.value.paymentId, "succeeded", { amountFen: WINNING - 1 })).toMatchObject({
      value: "quarantined",
    })
    expect(await paymentById(started.value.paymentId)).toMatchObject({ quarantined: true, state: "created" })
    expect(await raw(PostingModel).countDocuments({ paymentId: started.value.paymentId })).toBe(0)
  })

  it("refuses a forged, altered or old message", async () => {
    const provider = world.services.payments.stripe
    if (!provider) throw new Error("no provider")
    const order = { paymentId: "p", providerRef: "cs_1", amountFen: 1, eventId: "evt_forged" }
    const { body, signature } = await provider.simulateEvent(order, "succeeded")
    await expect(provider.readEvent(body, "t=1,v1=00")).rejects.toThrow()
    await expect(provider.readEvent(body.replace('"cs_1"', '"cs_2"'), signature)).rejects.toThrow()
    await expect(provider.readEvent(body, signature.replace(/t=\d+/, "t=1000"))).rejects.toThrow()
  })
})

describe("figures of deals", () => {
  it("are sums over the records, and the journal explains them all", async () => {
    const totals = await dealTotals({ year: 2024 })
    expect(totals.count).toBeGreaterThan(5)
    expect(totals.amountFen).toBe(totals.count * WINNING)
    expect(await dealTotals({ year: 2023 })).toEqual({ count: 0, amountFen: 0, ceilingFen: 0 })
    expect(await verifyJournal(world.services.connection)).toMatchObject({ differences: [] })
  })
})
