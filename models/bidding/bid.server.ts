import { type BidContent, INVALID_REASONS, type InvalidReason } from "#app/modules/bidding/bid.ts"
import { defineModel, part } from "#models/define-model.server.ts"

/** What the opening found in the envelope; with the nonce anybody can check the commitment. */
export interface OpenedBid extends Partial<BidContent> {
  at: Date
  invalid?: InvalidReason
}

/** 报价: sealed until the opening. Amount and remarks are in `sealed` only, and in `opened` from then on. */
export interface BidDoc {
  _id: string
  requestId: string
  agencyId: string
  agencyName: string
  status: "submitted" | "withdrawn"
  /** base64 of an age file with the quote. */
  sealed: string
  /** SHA-256 of the sealed text with its nonce, by which an opened quote is checked. */
  commitment: string
  submittedAt: Date
  withdrawnAt?: Date
  /** 1 for the first quote of the agency, one more each time it is replaced. */
  version: number
  /** Number of the journal entry that took the present quote, for the receipt. */
  seq: number
  opened?: OpenedBid
}

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
