import { ok, type Result, refuse } from "#app/shared/result.ts"
import { PAYMENT_STATES, type PaymentState, type PostingLine } from "./payment.ts"

/** Accounts of the ledger; a posting's lines sum to zero. */
const account = {
  /** What an owner has paid out. */
  owner: (organisationId: string) => `owner:${organisationId}`,
  /** What reached an agency directly, by bank. */
  paidDirect: (contractId: string) => `paid-direct:${contractId}`,
  /** What a card provider holds for an agency. */
  stripeClearing: () => "stripe-clearing",
  payable: (organisationId: string) => `payable:${organisationId}`,
} as const

/**
 * The later of two states: a payment only ever moves up the lattice, so that duplicated and reordered messages of a
 * provider end the same.
 */
export function laterState(a: PaymentState, b: PaymentState): PaymentState {
  return PAYMENT_STATES.indexOf(a) >= PAYMENT_STATES.indexOf(b) ? a : b
}

/** What a provider reported, against what was ordered: refuses what must not be credited. */
export function fits(
  ordered: { amountFen: number },
  reported: { amountFen: number; currency: string },
): Result<null> {
  if (reported.currency.toLowerCase() !== "cny")
    return refuse("currency-differs", { params: { currency: reported.currency } })
  if (reported.amountFen !== ordered.amountFen)
    return refuse("amount-differs", { params: { fen: reported.amountFen } })
  return ok(null)
}

/** The lines of a bank transfer from owner to agency: the platform holds nothing. */
export function directPayment(payment: {
  contractId: string
  payerId: string
  amountFen: number
}): PostingLine[] {
  return [
    { account: account.paidDirect(payment.contractId), amountFen: payment.amountFen },
    { account: account.owner(payment.payerId), amountFen: -payment.amountFen },
  ]
}

/** The lines of a card payment that succeeded: the provider holds it, the agency is owed it. */
export function cardPayment(payment: { payeeId: string; amountFen: number }): PostingLine[] {
  return [
    { account: account.stripeClearing(), amountFen: payment.amountFen },
    { account: account.payable(payment.payeeId), amountFen: -payment.amountFen },
  ]
}

/** True when the lines of a posting sum to zero and none is empty. */
export function balances(lines: readonly PostingLine[]): boolean {
  return (
    lines.length >= 2 &&
    lines.every(l => l.amountFen !== 0) &&
    lines.reduce((s, l) => s + l.amountFen, 0) === 0
  )
}
