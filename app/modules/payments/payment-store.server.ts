import { newId } from "#app/platform/ids.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { PaymentModel } from "#models/payments/payment.server.ts"
import { PostingModel } from "#models/payments/posting.server.ts"
import { balances, cardPayment, directPayment } from "./payment.rules.ts"
import type { PaymentDoc, PostingLine } from "./payment.ts"

type NewPayment = Omit<PaymentDoc, "_id" | "state" | "createdAt" | "settledAt">

/** 线下付款: a bank transfer that was made, with its voucher; settled at once. */
export async function putOfflinePayment(tx: Tx, payment: NewPayment): Promise<PaymentDoc> {
  const made: PaymentDoc = {
    ...payment,
    _id: newId(),
    state: "succeeded",
    createdAt: tx.now,
    settledAt: tx.now,
  }
  await tx.put(PaymentModel, made)
  await post(tx, made, "offline-payment", directPayment(made))
  settled(tx, made)
  return made
}

/** A card payment that is to be opened at the provider; the effect does that after the commit. */
export async function putCardPayment(tx: Tx, payment: NewPayment): Promise<PaymentDoc> {
  const made: PaymentDoc = { ...payment, _id: newId(), state: "pending", createdAt: tx.now }
  await tx.put(PaymentModel, made)
  tx.effect({ kind: "payment.open-checkout", payload: { paymentId: made._id } })
  return made
}

/** Credits a card payment that succeeded: state, posting, event. */
export async function settleCardPayment(tx: Tx, payment: PaymentDoc, providerRef: string): Promise<void> {
  const paid: PaymentDoc = { ...payment, providerRef, state: "succeeded", settledAt: tx.now }
  await tx.put(PaymentModel, paid)
  await post(tx, paid, "card-payment", cardPayment(paid))
  settled(tx, paid)
}

/** The payments of a contract inside a command, oldest first. */
export async function paymentsOf(tx: Tx, contractId: string): Promise<PaymentDoc[]> {
  const all = await tx.find(PaymentModel, { contractId })
  return all.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
}

async function post(tx: Tx, payment: PaymentDoc, reason: string, lines: PostingLine[]): Promise<void> {
  if (!balances(lines)) throw new Error("a posting does not balance")
  const { _id: paymentId, contractId } = payment
  await tx.put(PostingModel, { _id: newId(), paymentId, contractId, at: tx.now, reason, lines })
}

function settled(tx: Tx, { _id: paymentId, contractId, amountFen }: PaymentDoc): void {
  tx.emit({ type: "payment.settled", paymentId, contractId, amountFen })
}
