import { sumFen } from "#app/shared/money.ts"
import { localDay } from "#app/shared/time/zone.ts"

/** Deals of a quarter, or of a year where there are many quarters. */
export interface DealPeriod {
  year: number
  /** From 1; absent for a whole year. */
  quarter?: number
  count: number
  amountFen: number
}

/** So many quarters stand side by side on a phone. */
const MOST_QUARTERS = 8

/** Deals over time, oldest period first, those without any in between as well. */
export function dealPeriods(deals: readonly { dealAt: Date; amountFen: number }[]): DealPeriod[] {
  const placed = deals.map(({ dealAt, amountFen }) => ({ quarter: quarterOf(dealAt), amountFen }))
  const numbers = placed.map(deal => deal.quarter)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  if (placed.length === 0) return []
  const isShort = last - first < MOST_QUARTERS
  const size = isShort ? 1 : 4
  const from = Math.floor(first / size)
  const periods = Array.from({ length: Math.floor(last / size) - from + 1 }, (_, n) => from + n)
  return periods.map(period => {
    const inside = placed.filter(deal => Math.floor(deal.quarter / size) === period)
    const year = Math.floor((period * size) / 4)
    const quarter = isShort ? (period % 4) + 1 : undefined
    return { year, quarter, count: inside.length, amountFen: sumFen(inside.map(deal => deal.amountFen)) }
  })
}

/** Quarters counted from the year 0. */
function quarterOf(at: Date): number {
  const [year = 0, month = 1] = localDay(at).split("-").map(Number)
  return year * 4 + Math.floor((month - 1) / 3)
}
