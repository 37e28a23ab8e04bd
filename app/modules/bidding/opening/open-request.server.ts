import { bidAccess } from "#app/modules/bidding/bid.access.ts"
import type { BidDoc, OpenedBid } from "#app/modules/bidding/bid.ts"
import { readEnvelope } from "#app/modules/bidding/bid-envelope.rules.ts"
import {
  about,
  BY_RULE,
  failRequest,
  policiesOf,
  selectQuote,
} from "#app/modules/bidding/selection/award-moves.server.ts"
import { decideOpened, rankLowest } from "#app/modules/bidding/selection/selection.rules.ts"
import type { OpenedQuote } from "#app/modules/requests/request.ts"
import { moveRequest, type RequestDoc, requestOf } from "#app/modules/requests/request-store.server.ts"
import { sha256 } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Sealer } from "#app/platform/seal/sealer.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { BidModel } from "#models/bidding/bid.server.ts"

/**
 * 开启报价, by operation-publish after the closing: every quote is opened and checked against its commitment, all in one
 * entry. What cannot be read is listed as invalid, never dropped. The one lowest price is selected by the rule; too few
 * valid quotes fail. Refuses `not-found` (also for an officer of the owner or of a bidder), `wrong-state`, and
 * `cannot-open` when not one envelope opens, since then the key is wrong and not the quotes.
 */
export const openRequest = command(
  "open-request",
  { load: ({ tx, actor, input }: Call<{ requestId: string }>) => closedRequest(tx, actor, input.requestId) },
  async ({ services, tx, loaded: { request, bids } }) => {
    const opened = await Promise.all(
      bids.map(async bid => ({ bid, content: await openBid(services.sealer, bid, request, tx.now) })),
    )
    if (opened.length > 0 && opened.every(o => o.content.invalid === "broken-seal")) {
      return refuse("cannot-open")
    }
    for (const { bid, content } of opened) await tx.put(BidModel, { ...bid, opened: content })
    const quotes = rankLowest(opened.map(o => quoteOf(o.bid, o.content)))
    const done = await publishQuotes(tx, request, quotes)
    return done.ok ? ok({ requestId: request._id, quotes: quotes.length }) : done
  },
)

/** The request with its sealed quotes, when this actor may open it now. */
async function closedRequest(
  tx: Tx,
  actor: PersonActor,
  requestId: string,
): Promise<Result<{ request: RequestDoc; bids: BidDoc[] }>> {
  const found = await requestOf(tx, requestId)
  if (!found.ok) return found
  const { ownerId, state } = found.value
  const bids = await tx.find(BidModel, { requestId, status: "submitted" })
  const agencyIds = bids.map(bid => bid.agencyId)
  if (!can(bidAccess, actor, "open", { ownerId, agencyIds }, tx.now)) return refuse("not-found")
  return state === "closed"
    ? ok({ request: found.value, bids })
    : refuse("wrong-state", { params: { state } })
}

async function openBid(sealer: Sealer, bid: BidDoc, request: RequestDoc, at: Date): Promise<OpenedBid> {
  const text = await sealer.open(bid.sealed).catch(() => undefined)
  if (text === undefined) return { at, invalid: "broken-seal" }
  const { requestId, agencyId, commitment } = bid
  const expected = { requestId, agencyId, commitment, ceilingFen: request.ceilingFen }
  const read = readEnvelope(text, expected, sha256)
  if (read.ok) return { at, ...read.value }
  return { at, ...read.error.content, invalid: read.error.reason }
}

function quoteOf(bid: BidDoc, content: OpenedBid): Omit<OpenedQuote, "rank"> {
  const { _id: bidId, agencyId, agencyName, submittedAt } = bid
  const { amountFen = 0, invalid } = content
  return { bidId, agencyId, agencyName, amountFen, submittedAt, invalid }
}

async function publishQuotes(
  tx: Tx,
  request: RequestDoc,
  quotes: OpenedQuote[],
): Promise<Result<RequestDoc>> {
  const changes = { openedAt: tx.now, quotes, nextCheckAt: undefined }
  const opened = await moveRequest(tx, request, "open", { actor: "operation-publish" }, changes)
  if (!opened.ok) return opened
  const agencyIds = quotes.map(q => q.agencyId)
  tx.emit({ type: "request.opened", ...about(request), ownerId: request.ownerId, agencyIds })
  const next = decideOpened(opened.value, policiesOf(request))
  if (next.kind === "fail") return failRequest(tx, opened.value, next.reason, agencyIds)
  if (next.kind === "owner") return opened
  const quote = quotes.find(q => q.agencyId === next.quote.agencyId) ?? next.quote
  return selectQuote(tx, opened.value, quote, { event: "select", actor: BY_RULE })
}
