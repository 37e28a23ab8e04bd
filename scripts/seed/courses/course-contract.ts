import { answerContract } from "#app/modules/contracts/answer-contract.server.ts"
import { completeContract } from "#app/modules/contracts/complete-contract.server.ts"
import type { ContractDoc } from "#app/modules/contracts/contract.ts"
import { recordVoucher, startCardPayment } from "#app/modules/contracts/pay-contract.server.ts"
import { recordContract } from "#app/modules/contracts/record-contract.server.ts"
import { openOrder } from "#app/modules/payments/payment-queries.server.ts"
import { takeProviderEvent, WEBHOOK } from "#app/modules/payments/take-provider-event.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { addWorkingDays } from "#app/shared/time/calendar.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import { uploadCertificate } from "../directory/certificates.ts"
import { actorBy, idempotencyToken, must, type SeedWorld, settle } from "../world.ts"
import type { Journey, Payment } from "./course.ts"
import { selected } from "./course-request.ts"

async function contractOf({ requestId }: Journey): Promise<ContractDoc> {
  const contract = await raw(ContractModel).findOne({ requestId })
  if (!contract) throw new Error(`the request ${requestId} has no contract`)
  return contract
}

/** The owner records the contract that both have signed on certificate. */
export async function record(world: SeedWorld, journey: Journey): Promise<void> {
  const contract = await contractOf(journey)
  const owner = await actorBy(journey.owner.email)
  const signedOn = localDay(world.clock.now())
  const number = `示例合同-${contract.requestNumber}`
  const file = await uploadCertificate(world, owner, "合同", ["Service contract", contract.requestNumber])
  const input = {
    ...{
      intent: "record" as const,
      idempotencyToken: idempotencyToken(),
      number,
      price: contract.winningFen,
      signedOn,
      file,
    },
    startOn: signedOn,
    endOn: addWorkingDays(signedOn, journey.request.serviceWorkingDays, world.calendar),
  }
  must(await recordContract(world.services, owner, { ...input, contractId: contract._id }), number)
}

/** The agency finds it as it was signed. */
export async function sign({ services }: SeedWorld, journey: Journey): Promise<void> {
  const { _id } = await contractOf(journey)
  const manager = await actorBy((await selected(journey)).email)
  const answer = { intent: "confirm", idempotencyToken: idempotencyToken() } as const
  must(await answerContract(services, manager, { ...answer, contractId: _id }), "the contract")
}

/** The owner pays a part of the price, or what is left of it. */
export async function pay(world: SeedWorld, journey: Journey, payment: Payment): Promise<void> {
  const contract = await contractOf(journey)
  const priceFen = contract.priceFen ?? 0
  const left = priceFen - contract.paidFen
  const isLast = payment === journey.payments?.at(-1) && journey.until === "complete"
  const amount = isLast ? left : Math.round((priceFen * payment.percent) / 100)
  const byCard = payment.by === "card" && world.services.payments.stripe
  await (byCard ? payByCard : payByBank)(world, journey, contract, amount)
}

async function payByBank(world: SeedWorld, journey: Journey, contract: ContractDoc, amount: number) {
  const owner = await actorBy(journey.owner.email)
  const paidOn = localDay(world.clock.now())
  const voucherNumber = `示例-${paidOn.replaceAll("-", "")}-${world.random.whole(1000, 9999)}`
  const lines = ["Bank voucher", `${contract.requestNumber}: CNY ${(amount / 100).toFixed(2)}`]
  const voucher = await uploadCertificate(world, owner, "付款凭证", lines)
  const input = {
    intent: "voucher" as const,
    idempotencyToken: idempotencyToken(),
    amount,
    voucherNumber,
    paidOn,
    voucher,
  }
  must(await recordVoucher(world.services, owner, { ...input, contractId: contract._id }), voucherNumber)
}

/** By card at the payment provider, whose message comes back signed, as the page of the demonstration makes it. */
async function payByCard(world: SeedWorld, journey: Journey, contract: ContractDoc, amount: number) {
  const { services } = world
  const owner = await actorBy(journey.owner.email)
  const started = await startCardPayment(services, owner, {
    contractId: contract._id,
    amount,
    idempotencyToken: idempotencyToken(),
  })
  const { paymentId } = must(started, "the card payment")
  await settle(world)
  const order = await openOrder(paymentId)
  const provider = services.payments.stripe
  if (!order || !provider) throw new Error("The payment provider did not answer (STRIPE_API_BASE)")
  const message = await provider.simulateEvent({ ...order, eventId: `evt_${newId()}` }, "succeeded")
  const event = await provider.readEvent(message.body, message.signature)
  const status = await provider.currentStatus(event)
  const input = { event, status, idempotencyToken: event.id }
  must(await takeProviderEvent(services, WEBHOOK, input), "the card payment")
}

/** The owner has the result and has paid: the deal is done. */
export async function complete({ services }: SeedWorld, journey: Journey): Promise<void> {
  const { _id } = await contractOf(journey)
  const owner = await actorBy(journey.owner.email)
  must(
    await completeContract(services, owner, { contractId: _id, idempotencyToken: idempotencyToken() }),
    "the completion",
  )
}
