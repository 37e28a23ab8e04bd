import { ok, type Result, refuse } from "#app/shared/result.ts"
import type { ContractState } from "./contract.ts"

/** 合同价 must equal the winning price (平台规则): a differing price is blocked. */
export function decidePrice(priceFen: number, winningFen: number): Result<null> {
  if (priceFen === winningFen) return ok(null)
  return refuse("price-differs", { field: "price", params: { yuan: (winningFen / 100).toFixed(2) } })
}

/** A signing day lies between the award and today. */
export function decideSigningDay(signedOn: string, dealOn: string, today: string): Result<null> {
  if (signedOn > today) return refuse("in-the-future", { field: "signedOn" })
  if (signedOn < dealOn) return refuse("before-deal", { field: "signedOn", params: { day: dealOn } })
  return ok(null)
}

export interface Payable {
  state: ContractState
  priceFen?: number
  /** Settled and still open payments together. */
  committedFen: number
}

/** A payment belongs to a confirmed contract and never exceeds what is still owed. */
export function decidePayment(contract: Payable, amountFen: number): Result<null> {
  if (contract.state !== "confirmed" || contract.priceFen === undefined)
    return refuse("contract-not-confirmed")
  const openFen = contract.priceFen - contract.committedFen
  if (amountFen > openFen)
    return refuse("more-than-owed", { field: "amount", params: { yuan: (openFen / 100).toFixed(2) } })
  return ok(null)
}

/** A day of payment is not in the future. */
export function decidePaymentDay(paidOn: string, today: string): Result<null> {
  return paidOn > today ? refuse("in-the-future", { field: "paidOn" }) : ok(null)
}

/** The owner closes a contract when it is paid in full. */
export function decideCompletion(contract: {
  state: ContractState
  priceFen?: number
  paidFen: number
}): Result<null> {
  if (contract.state !== "confirmed") return refuse("contract-not-confirmed")
  const owedFen = (contract.priceFen ?? 0) - contract.paidFen
  return owedFen > 0 ? refuse("not-paid", { params: { yuan: (owedFen / 100).toFixed(2) } }) : ok(null)
}

/** The amount of a deal: the contract price, else the winning quote. */
export function dealAmountFen(contract: {
  priceFen?: number
  winningFen: number
  state: ContractState
}): number {
  const agreed = contract.state === "confirmed" || contract.state === "completed"
  return agreed ? (contract.priceFen ?? contract.winningFen) : contract.winningFen
}
