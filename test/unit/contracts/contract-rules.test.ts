import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  dealAmountFen,
  decideCompletion,
  decidePayment,
  decidePrice,
  decideSigningDay,
} from "#app/modules/contracts/contract.rules.ts"
import {
  balances,
  cardPayment,
  directPayment,
  fits,
  laterState,
} from "#app/modules/payments/payment.rules.ts"
import { PAYMENT_STATES } from "#app/modules/payments/payment.ts"

describe("contract rules", () => {
  it("blocks a price that differs from the winning quote", () => {
    expect(decidePrice(3_260_000, 3_260_000).ok).toBe(true)
    expect(decidePrice(3_260_001, 3_260_000)).toMatchObject({
      error: { code: "price-differs", field: "price" },
    })
  })

  it("takes a signing day from the deal to today", () => {
    expect(decideSigningDay("2024-03-05", "2024-03-05", "2024-03-05").ok).toBe(true)
    expect(decideSigningDay("2024-03-04", "2024-03-05", "2024-03-06")).toMatchObject({
      error: { code: "before-deal" },
    })
    expect(decideSigningDay("2024-03-07", "2024-03-05", "2024-03-06")).toMatchObject({
      error: { code: "in-the-future" },
    })
  })

  it("never lets payments exceed the price", () => {
    const contract = { state: "confirmed", priceFen: 100, committedFen: 60 } as const
    expect(decidePayment(contract, 40).ok).toBe(true)
    expect(decidePayment(contract, 41)).toMatchObject({ error: { code: "more-than-owed" } })
    expect(decidePayment({ ...contract, state: "recorded" }, 1)).toMatchObject({
      error: { code: "contract-not-confirmed" },
    })
  })

  it("closes only what is confirmed and paid in full", () => {
    expect(decideCompletion({ state: "confirmed", priceFen: 100, paidFen: 100 }).ok).toBe(true)
    expect(decideCompletion({ state: "confirmed", priceFen: 100, paidFen: 99 })).toMatchObject({
      error: { code: "not-paid" },
    })
    expect(decideCompletion({ state: "recorded", priceFen: 100, paidFen: 100 }).ok).toBe(false)
  })

  it("counts a deal at the contract price once both agreed, else at the winning quote", () => {
    expect(dealAmountFen({ state: "confirmed", priceFen: 90, winningFen: 100 })).toBe(90)
    expect(dealAmountFen({ state: "recorded", priceFen: 90, winningFen: 100 })).toBe(100)
    expect(dealAmountFen({ state: "awaiting", winningFen: 100 })).toBe(100)
  })
})

describe("payments", () => {
  it("end in the same state in every order of messages", () => {
    const states = fc.shuffledSubarray([...PAYMENT_STATES], { minLength: 1 })
    fc.assert(
      fc.property(states, list => {
        const top = PAYMENT_STATES.findLast(s => list.includes(s))
        expect(list.reduce(laterState)).toBe(top)
        expect([...list, ...list].reduce(laterState)).toBe(top)
      }),
    )
  })

  it("post lines that balance", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), amountFen => {
        expect(balances(directPayment({ contractId: "c", payerId: "o", amountFen }))).toBe(true)
        expect(balances(cardPayment({ payeeId: "a", amountFen }))).toBe(true)
      }),
    )
    expect(balances([{ account: "a", amountFen: 1 }])).toBe(false)
    expect(
      balances([
        { account: "a", amountFen: 0 },
        { account: "b", amountFen: 0 },
      ]),
    ).toBe(false)
  })

  it("credit only the amount and currency that were ordered", () => {
    expect(fits({ amountFen: 5 }, { amountFen: 5, currency: "CNY" }).ok).toBe(true)
    expect(fits({ amountFen: 5 }, { amountFen: 4, currency: "cny" })).toMatchObject({
      error: { code: "amount-differs" },
    })
    expect(fits({ amountFen: 5 }, { amountFen: 5, currency: "usd" })).toMatchObject({
      error: { code: "currency-differs" },
    })
  })
})
