import { PAYMENT_STATES, type PaymentState } from "#app/modules/payments/payment.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import { defineModel } from "#models/define-model.server.ts"
import { fileRefPart } from "#models/platform/file-ref.server.ts"

/** 付款: of one contract, by bank transfer (`offline`) or card (`stripe`). */
export interface PaymentDoc {
  _id: string
  contractId: string
  payerId: string
  payeeId: string
  amountFen: number
  provider: "offline" | "stripe"
  state: PaymentState
  /** Bank voucher, for `offline`. */
  voucherNumber?: string
  voucherFile?: FileRef
  paidOn?: string
  /** Session at the provider, for `stripe`. */
  providerRef?: string
  checkoutUrl?: string
  /** Set when what the provider reports does not fit (amount, currency); nothing is credited then. */
  quarantined?: string
  recordedBy: string
  createdAt: Date
  settledAt?: Date
}

const text = { type: String, required: true } as const

export const PaymentModel = defineModel<PaymentDoc>(
  "payments",
  {
    contractId: text,
    payerId: text,
    payeeId: text,
    amountFen: { type: Number, required: true, min: 1, validate: Number.isSafeInteger },
    provider: { type: String, enum: ["offline", "stripe"], required: true },
    state: { type: String, enum: PAYMENT_STATES, required: true },
    voucherNumber: String,
    voucherFile: fileRefPart,
    paidOn: String,
    providerRef: String,
    checkoutUrl: String,
    quarantined: String,
    recordedBy: text,
    createdAt: { type: Date, required: true },
    settledAt: Date,
  },
  schema => {
    schema.index({ contractId: 1 })
    schema.index({ providerRef: 1 }, { sparse: true })
  },
)
