import type { OpenedQuote, RequestState, Selection } from "#app/modules/requests/request.ts"

/** What became of a quote, as its agency sees it. */
const OUTCOMES = [
  "withdrawn",
  "sealed",
  "closed",
  "ended",
  "invalid",
  "declined",
  "asked",
  "won",
  "waiting",
  "lost",
] as const
export type Outcome = (typeof OUTCOMES)[number]

interface Contest {
  state: RequestState
  openedAt?: Date
  quotes: readonly Pick<OpenedQuote, "agencyId" | "invalid">[]
  selection?: Pick<Selection, "agencyId" | "confirmedAt">
  declined: readonly { agencyId: string }[]
}

/**
 * 报价结果: sealed until the closing, closed until the opening; then asked, won, waiting for the owner's choice, lost,
 * given up or invalid; `ended` when the request failed or was annulled.
 */
export function outcomeOf(request: Contest, bid: { agencyId: string; status: string }): Outcome {
  if (bid.status === "withdrawn") return "withdrawn"
  if (request.state === "failed" || request.state === "annulled") return "ended"
  if (!request.openedAt) return request.state === "open" ? "sealed" : "closed"
  if (request.quotes.find(q => q.agencyId === bid.agencyId)?.invalid) return "invalid"
  if (request.declined.some(d => d.agencyId === bid.agencyId)) return "declined"
  const { selection } = request
  if (selection?.agencyId === bid.agencyId) return selection.confirmedAt ? "won" : "asked"
  return selection?.confirmedAt ? "lost" : "waiting"
}
