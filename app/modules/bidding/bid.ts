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
