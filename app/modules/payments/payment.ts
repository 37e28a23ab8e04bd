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
