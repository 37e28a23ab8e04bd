import { priceSpread } from "#app/modules/catalogue/price-distribution.ts"
import { dealAmountFen } from "#app/modules/contracts/contract.rules.ts"
import { type ContractDoc, DEAL_STATES } from "#app/modules/contracts/contract.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { memoize } from "#app/platform/memoize.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"

const FRESH_MS = 30_000
const DAY_MS = 86_400_000

/** 成交中位价 and the median of days from the deal to its completion, each with how many deals stand behind it. */
export interface ItemMedians {
  deals: number
  medianFen: number
  completed: number
  medianDays?: number
}

/** The medians of every item that was ever bought, by code; at most half a minute old. */
export function mediansByItem(services: Services): Promise<Record<string, ItemMedians>> {
  return memoize(services, "medians-by-item", FRESH_MS, readMedians)
}

async function readMedians(): Promise<Record<string, ItemMedians>> {
  const parts = { itemCode: 1, state: 1, priceFen: 1, winningFen: 1, dealAt: 1, completedAt: 1 }
  const byItem = new Map<string, { fen: number[]; days: number[] }>()
  for await (const deal of raw(ContractModel)
    .find({ state: { $in: DEAL_STATES } })
    .project<ContractDoc>(parts)) {
    const seen = byItem.get(deal.itemCode) ?? { fen: [], days: [] }
    seen.fen.push(dealAmountFen(deal))
    if (deal.completedAt) seen.days.push(daysBetween(deal.dealAt, deal.completedAt))
    byItem.set(deal.itemCode, seen)
  }
  return Object.fromEntries([...byItem].flatMap(([code, seen]) => entryOf(code, seen)))
}

function entryOf(code: string, { fen, days }: { fen: number[]; days: number[] }): [string, ItemMedians][] {
  const price = priceSpread(fen)
  if (!price) return []
  const medians = { deals: fen.length, medianFen: price.medianFen, completed: days.length }
  return [[code, { ...medians, medianDays: priceSpread(days)?.medianFen }]]
}

function daysBetween(from: Date, to: Date): number {
  return Math.ceil((to.getTime() - from.getTime()) / DAY_MS)
}
