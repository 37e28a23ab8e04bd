import type { Filter } from "mongodb"
import { dealAmountFen } from "#app/modules/contracts/contract.rules.ts"
import { type ContractDoc, type ContractState, DEAL_STATES } from "#app/modules/contracts/contract.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { instantAt, localYear } from "#app/shared/time/zone.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"

/** 成交 as everybody sees it: winner confirmed and notice elapsed without an upheld objection. */
export interface DealView {
  id: string
  requestId: string
  number: string
  title: string
  itemCode: string
  fieldId: string
  ownerName: string
  agencyId: string
  agencyName: string
  ceilingFen: number
  winningFen: number
  amountFen: number
  dealAt: Date
  state: ContractState
}

export interface DealFilter {
  year?: number
  fieldId?: string
  agencyId?: string
  itemCode?: string
}

export interface DealTotals {
  count: number
  amountFen: number
  ceilingFen: number
}

/** The deals that match, newest first; `from` and `limit` cut a page out of them. */
export async function listDeals(filter: DealFilter, from = 0, limit = 20): Promise<DealView[]> {
  const found = raw(ContractModel).find(mongoFilter(filter)).sort({ dealAt: -1 }).skip(from).limit(limit)
  return (await found.toArray()).map(viewOf)
}

/** Number, amount and ceilings of the deals that match: the figures of the home page are this query. */
export async function dealTotals(filter: DealFilter): Promise<DealTotals> {
  const totals = { count: 0, amountFen: 0, ceilingFen: 0 }
  const parts = { state: 1, priceFen: 1, winningFen: 1, ceilingFen: 1 }
  for await (const deal of raw(ContractModel).find(mongoFilter(filter)).project<ContractDoc>(parts)) {
    totals.count++
    totals.amountFen += dealAmountFen(deal)
    totals.ceilingFen += deal.ceilingFen
  }
  return totals
}

/** One deal, or null; ended contracts are no deals. */
export async function dealById(id: string): Promise<DealView | null> {
  const deal = await raw(ContractModel).findOne({ _id: id, state: { $in: DEAL_STATES } })
  return deal && viewOf(deal)
}

/** Prices at which an item was really bought, for its page. */
export async function dealPricesOf(itemCode: string): Promise<{ amountFen: number; requestId: string }[]> {
  const deals = await raw(ContractModel).find(mongoFilter({ itemCode })).limit(500).toArray()
  return deals.map(d => ({ amountFen: dealAmountFen(d), requestId: d.requestId }))
}

/** The deals of an agency, newest first. */
export function dealsOfAgency(agencyId: string, limit = 50): Promise<DealView[]> {
  return listDeals({ agencyId }, 0, limit)
}

/** Years of the district in which there were deals, newest first, for the filter. */
export async function dealYears(): Promise<number[]> {
  const [first] = await raw(ContractModel)
    .find(mongoFilter({}))
    .sort({ dealAt: 1 })
    .limit(1)
    .project<ContractDoc>({ dealAt: 1 })
    .toArray()
  const [last] = await raw(ContractModel)
    .find(mongoFilter({}))
    .sort({ dealAt: -1 })
    .limit(1)
    .project<ContractDoc>({ dealAt: 1 })
    .toArray()
  if (!first || !last) return []
  const [from, to] = [localYear(first.dealAt), localYear(last.dealAt)]
  return Array.from({ length: to - from + 1 }, (_, i) => to - i)
}

function mongoFilter({ year, fieldId, agencyId, itemCode }: DealFilter): Filter<ContractDoc> {
  const filter: Filter<ContractDoc> = { state: { $in: DEAL_STATES } }
  if (year)
    filter.dealAt = {
      $gte: instantAt(`${year}-01-01`, "00:00"),
      $lt: instantAt(`${year + 1}-01-01`, "00:00"),
    }
  if (fieldId) filter.fieldId = fieldId
  if (agencyId) filter.agencyId = agencyId
  if (itemCode) filter.itemCode = itemCode
  return filter
}

function viewOf(c: ContractDoc): DealView {
  return {
    id: c._id,
    requestId: c.requestId,
    number: c.requestNumber,
    title: c.title,
    itemCode: c.itemCode,
    fieldId: c.fieldId,
    ownerName: c.ownerName,
    agencyId: c.agencyId,
    agencyName: c.agencyName,
    ceilingFen: c.ceilingFen,
    winningFen: c.winningFen,
    amountFen: dealAmountFen(c),
    dealAt: c.dealAt,
    state: c.state,
  }
}
