import { bidAccess } from "#app/modules/bidding/bid.access.ts"
import { briefOf, type RequestBrief } from "#app/modules/bidding/bid-queries.server.ts"
import { type RequestDoc, readRequest, readRequests } from "#app/modules/requests/request-store.server.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, hasStakeIn } from "#app/shared/actor.ts"
import { addDays, instantAt, localDay } from "#app/shared/time/zone.ts"

/** 开启工作台. Before the opening nothing of quotes: not who, not how many, not whether there are any. */
export interface OpeningsView {
  closingToday: RequestBrief[]
  ready: RequestBrief[]
  opened: (RequestBrief & { openedAt?: Date })[]
}

/** What closes today, what can be opened and what was opened lately; null for who has no part in openings. */
export async function openings(actor: Actor, now: Date): Promise<OpeningsView | null> {
  if (!can(bidAccess, actor, "list-openings", undefined, now)) return null
  const tomorrow = instantAt(addDays(localDay(now), 1), "00:00")
  const [open, ready, opened] = await Promise.all([
    readRequests({ state: "open", closingAt: { $lt: tomorrow } }, { sort: { closingAt: 1 }, limit: 100 }),
    readRequests({ state: "closed" }, { sort: { closingAt: 1 }, limit: 100 }),
    readRequests(
      { state: { $in: ["opened", "awaiting-confirmation", "award-notice"] } },
      { sort: { closingAt: -1 }, limit: 50 },
    ),
  ])
  const mine = (request: RequestDoc) => !hasStakeIn(actor, request.ownerId)
  return {
    closingToday: open.filter(mine).map(briefOf),
    ready: ready.filter(mine).map(briefOf),
    opened: opened.filter(mine).map(request => ({ ...briefOf(request), openedAt: request.openedAt })),
  }
}

/** One request at its opening. */
export interface OpeningPage {
  request: RequestBrief
  openedAt?: Date
  mayOpen: boolean
}

/** The page of an opening, or null. Whether the officer belongs to a bidder is judged by the command alone. */
export async function openingPage(actor: Actor, requestId: string, now: Date): Promise<OpeningPage | null> {
  if (!can(bidAccess, actor, "list-openings", undefined, now)) return null
  const request = await readRequest(requestId)
  if (!request?.publishedAt || hasStakeIn(actor, request.ownerId)) return null
  const { ownerId, openedAt, state } = request
  const mayOpen = state === "closed" && can(bidAccess, actor, "open", { ownerId, agencyIds: [] }, now)
  return { request: briefOf(request), openedAt, mayOpen }
}
