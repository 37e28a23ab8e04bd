import { raw } from "#app/platform/journal/transaction.server.ts"
import { PaymentModel } from "#models/payments/payment.server.ts"
import type { PaymentDoc, PaymentState } from "./payment.ts"

/** A payment as the two parties see it. */
export interface PaymentView {
  id: string
  contractId: string
  amountFen: number
  provider: "offline" | "stripe"
  state: PaymentState
  voucherNumber?: string
  voucher?: { id: string; name: string }
  paidOn?: string
  checkoutUrl?: string
  quarantined: boolean
  createdAt: Date
  settledAt?: Date
}

/** The payments of a contract, oldest first. */
export async function paymentsOfContract(contractId: string): Promise<PaymentView[]> {
  const all = await raw(PaymentModel).find({ contractId }).toArray()
  return all.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).map(viewOf)
}

/** One payment, or null. */
export async function paymentById(id: string): Promise<PaymentView | null> {
  const payment = await raw(PaymentModel).findOne({ _id: id })
  return payment && viewOf(payment)
}

function viewOf(p: PaymentDoc): PaymentView {
  return {
    id: p._id,
    contractId: p.contractId,
    amountFen: p.amountFen,
    provider: p.provider,
    state: p.state,
    voucherNumber: p.voucherNumber,
    voucher: p.voucherFile && { id: p.voucherFile.id, name: p.voucherFile.name },
    paidOn: p.paidOn,
    checkoutUrl: p.checkoutUrl,
    quarantined: p.quarantined !== undefined,
    createdAt: p.createdAt,
    settledAt: p.settledAt,
  }
}

/** What the demonstration needs to simulate the provider's message about a payment that was opened there; else null. */
export async function openOrder(id: string) {
  const payment = await raw(PaymentModel).findOne({
    _id: id,
    provider: "stripe",
    state: { $in: ["created", "processing"] },
  })
  if (!payment?.providerRef) return null
  return { paymentId: payment._id, providerRef: payment.providerRef, amountFen: payment.amountFen }
}
