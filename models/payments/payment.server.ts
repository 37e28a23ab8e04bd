import { PAYMENT_STATES, type PaymentDoc } from "#app/modules/payments/payment.ts"
import { defineModel } from "#models/define-model.server.ts"
import { fileRefPart } from "#models/platform/file-ref.server.ts"

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
