/** What an agency writes into the envelope. */
export interface BidContent {
  amountFen: number
  remark?: string
  /** 32 random bytes in hexadecimal: nobody can guess the amount from its commitment. */
  nonce: string
}

/** Why an opened quote does not count. */
export const INVALID_REASONS = ["broken-seal", "wrong-commitment", "wrong-content", "above-ceiling"] as const
export type InvalidReason = (typeof INVALID_REASONS)[number]

/** 流标原因 */
const FAIL_REASONS = ["too-few-quotes", "too-few-valid", "all-declined"] as const
export type FailReason = (typeof FAIL_REASONS)[number]

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
