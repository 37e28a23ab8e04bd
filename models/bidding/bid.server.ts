import { defineModel } from "#models/define-model.server.ts"

/** 报价: sealed until the opening. Amount and remarks are in `sealed` only. */
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
  version: number
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
  },
  schema => {
    schema.index({ requestId: 1, agencyId: 1 }, { unique: true })
    schema.index({ agencyId: 1, submittedAt: -1 })
  },
)
