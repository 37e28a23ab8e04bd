import { fewestQuotes } from "#app/modules/bidding/opening/closing.rules.ts"
import type { FrozenPolicies } from "#app/modules/policies/policy.rules.ts"
import { directAllowed } from "#app/modules/policies/threshold.rules.ts"
import type { FundShares, SelectionMethod } from "#app/modules/requests/request.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"

/** What ranking looks at of a quote. */
export interface Priced {
  amountFen: number
  submittedAt: Date
  invalid?: string
}

/** A ranked quote as the decisions see it. */
export interface RankedQuote extends Priced {
  agencyId: string
  agencyName: string
  rank: number
}

/**
 * Ranks by price, lowest first; the same price shares a rank and the next one skips (1, 1, 3). Quotes that do not count
 * stand last with rank 0. Among equals the earlier comes first in the list, which gives it no advantage.
 */
export function rankLowest<Q extends Priced>(quotes: readonly Q[]): (Q & { rank: number })[] {
  const early = (a: Q, b: Q) => a.submittedAt.getTime() - b.submittedAt.getTime()
  const valid = quotes.filter(q => !q.invalid).sort((a, b) => a.amountFen - b.amountFen || early(a, b))
  const ranked = valid.map(q => ({ ...q, rank: 1 + valid.findIndex(v => v.amountFen === q.amountFen) }))
  const invalid = quotes.filter(q => q.invalid).sort(early)
  return [...ranked, ...invalid.map(q => ({ ...q, rank: 0 }))]
}

/** An opened request, as far as the choice among its quotes goes. */
export interface Contest<Q extends RankedQuote = RankedQuote> {
  method: SelectionMethod
  funds: FundShares
  ceilingFen: number
  quotes: readonly Q[]
  declined: readonly { agencyId: string }[]
}

/** Quotes that count and whose agency has not given up. */
export function candidates<Q extends RankedQuote>(contest: Contest<Q>): Q[] {
  const gone = new Set(contest.declined.map(d => d.agencyId))
  return contest.quotes.filter(q => !q.invalid && !gone.has(q.agencyId))
}

/** Whom the owner may choose: anybody by owner's choice, the best by price otherwise, more than one when tied. */
export function selectable<Q extends RankedQuote>(contest: Contest<Q>): Q[] {
  const left = candidates(contest)
  if (contest.method === "owner-choice") return left
  const best = Math.min(...left.map(q => q.rank))
  return left.filter(q => q.rank === best)
}

export type Next<Q extends RankedQuote = RankedQuote> =
  | { kind: "select"; quote: Q }
  | { kind: "owner" }
  | { kind: "fail"; reason: "too-few-valid" | "all-declined" }

/**
 * 开启之后: too few valid quotes fail; the one lowest price is selected by the method; tied quotes and owner's choice wait
 * for the owner, never for the administration.
 */
export function decideOpened<Q extends RankedQuote>(contest: Contest<Q>, policies: FrozenPolicies): Next<Q> {
  const valid = contest.quotes.filter(q => !q.invalid).length
  if (valid < fewestQuotes(contest, policies)) return { kind: "fail", reason: "too-few-valid" }
  return nextOf(contest)
}

/** 放弃之后, with the agency already among the declined: the next rank at its own quote, or back to the owner, or 流标. */
export function decideDecline<Q extends RankedQuote>(contest: Contest<Q>): Next<Q> {
  return candidates(contest).length === 0 ? { kind: "fail", reason: "all-declined" } : nextOf(contest)
}

function nextOf<Q extends RankedQuote>(contest: Contest<Q>): Next<Q> {
  const [first, ...others] = selectable(contest)
  const isDecided = contest.method === "lowest-price" && first && others.length === 0
  return isDecided ? { kind: "select", quote: first } : { kind: "owner" }
}

/**
 * 业主选取: the chosen quote. Refuses `not-selectable` beside `agencyId` for a quote that does not count, has given up or is
 * not among the tied best, `reason-required`, and `direct-over-limit` when public money is above the line of direct choice.
 */
export function decideSelection<Q extends RankedQuote>(
  contest: Contest<Q>,
  choice: { agencyId: string; reason: string },
  policies: FrozenPolicies,
): Result<Q> {
  const quote = selectable(contest).find(q => q.agencyId === choice.agencyId)
  if (!quote) return refuse("not-selectable", { field: "agencyId" })
  if (choice.reason.trim() === "") return refuse("reason-required", { field: "reason" })
  if (contest.method === "owner-choice") {
    const { funds: fundShares, ceilingFen } = contest
    const allowed = directAllowed({ fundShares, ceilingFen, policies })
    if (!allowed.ok) return allowed
  }
  return ok(quote)
}
