import type { PostingDoc, PostingLine } from "#app/modules/payments/payment.ts"
import { defineModel, part } from "#models/define-model.server.ts"

export const PostingModel = defineModel<PostingDoc>(
  "postings",
  {
    paymentId: { type: String, required: true },
    contractId: { type: String, required: true },
    at: { type: Date, required: true },
    reason: { type: String, required: true },
    lines: [
      part<PostingLine>({
        account: { type: String, required: true },
        amountFen: { type: Number, required: true, validate: Number.isSafeInteger },
      }),
    ],
  },
  schema => {
    schema.index({ contractId: 1 })
    schema.index({ "lines.account": 1 })
  },
)
