import type { FileRef } from "#app/shared/file-ref.ts"

/** Order of the lattice: a payment only ever moves to a later state. */
export const PAYMENT_STATES = [
  "pending",
  "created",
  "processing",
  "expired",
  "succeeded",
  "refunded",
] as const
export type PaymentState = (typeof PAYMENT_STATES)[number]

export interface PostingLine {
  account: string
  /** Fen; debit positive, credit negative. The lines of a posting sum to zero. */
  amountFen: number
}

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

/** 分录: one double-entry posting; never changed, corrected by a mirror entry. */
export interface PostingDoc {
  _id: string
  paymentId: string
  contractId: string
  at: Date
  reason: string
  lines: PostingLine[]
}
