import { type BidDoc, INVALID_REASONS, type OpenedBid } from "#app/modules/bidding/bid.ts"
import { defineModel, part } from "#models/define-model.server.ts"

export const BidModel = defineModel<BidDoc>(
  "bids",
  {
    requestId: { type: String, required: true },
    agencyId: { type: String, required: true },
    agencyName: { type: String, required: true },
    status: { type: String, enum: ["submitted", "withdrawn"], required: true },
    sealed: { type: String, required: true },
    commitment: { type: String, required: true },
    submittedAt: { type: Date, required: true },
    withdrawnAt: Date,
    version: { type: Number, required: true },
    seq: { type: Number, required: true },
    opened: part<OpenedBid>({
      at: { type: Date, required: true },
      amountFen: { type: Number, min: 0, validate: Number.isSafeInteger },
      remark: String,
      nonce: String,
      invalid: { type: String, enum: [...INVALID_REASONS] },
    }),
  },
  schema => {
    schema.index({ requestId: 1, agencyId: 1 }, { unique: true })
    schema.index({ agencyId: 1, submittedAt: -1 })
  },
)
