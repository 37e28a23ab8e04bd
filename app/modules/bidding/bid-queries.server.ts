import { isPublic, type RequestState } from "#app/modules/requests/request.ts"
import { type RequestDoc, readRequest, readRequests } from "#app/modules/requests/request-store.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, isPerson } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { BidModel } from "#models/bidding/bid.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { bidAccess } from "./bid.access.ts"
import type { BidDoc } from "./bid.ts"
import { envelopeText } from "./bid-envelope.rules.ts"
import { type Outcome, outcomeOf } from "./bid-outcome.rules.ts"
import { takesQuotes } from "./eligibility.rules.ts"
import { type EligibilityLine, eligibilityLines } from "./eligibility-queries.server.ts"

/** The public facts of a request that stand beside a quote. */
export interface RequestBrief {
  id: string
  number: string
  title: string
  ownerName: string
  itemName: string
  ceilingFen: number
  method: RequestDoc["method"]
  closingAt: Date
  state: RequestState
}

export function briefOf(request: RequestDoc): RequestBrief {
  const { _id: id, number = "", title, ownerName, itemName, ceilingFen, method, closingAt, state } = request
  return { id, number, title, ownerName, itemName, ceilingFen, method, closingAt, state }
}

/** An own quote in the list; the amount from the opening on. */
export interface MyBidRow {
  request: RequestBrief
  submittedAt: Date
  outcome: Outcome
  amountFen?: number
  rank?: number
  confirmBy?: Date
}

/** The quotes of the agency for which this person acts, newest first; nobody else's. */
export async function myBids(actor: Actor): Promise<MyBidRow[]> {
  const organisation = isPerson(actor) ? actor.organisation : undefined
  if (organisation?.kind !== "agency") return []
  const bids = await raw(BidModel)
    .find({ agencyId: organisation.id }, { sort: { submittedAt: -1 }, limit: 200 })
    .toArray()
  const requests = await readRequests({ _id: { $in: bids.map(bid => bid.requestId) } })
  return bids.flatMap(bid => {
    const request = requests.find(r => r._id === bid.requestId)
    return request ? [rowOf(bid, request)] : []
  })
}

function rowOf(bid: BidDoc, request: RequestDoc): MyBidRow {
  const outcome = outcomeOf(request, bid)
  const quote = request.quotes.find(q => q.bidId === bid._id)
  const confirmBy = outcome === "asked" ? request.selection?.confirmBy : undefined
  const { submittedAt, opened } = bid
  return {
    request: briefOf(request),
    submittedAt,
    outcome,
    amountFen: opened?.amountFen,
    rank: quote?.rank,
    confirmBy,
  }
}

/** The own quote: a receipt while it is sealed, everything with the text to check the commitment from the opening on. */
export interface BidView {
  status: "submitted" | "withdrawn"
  version: number
  submittedAt: Date
  withdrawnAt?: Date
  commitment: string
  seq: number
  /** Hash of the journal entry that took the quote. */
  entryHash: string
  outcome: Outcome
  rank?: number
  opened?: { amountFen?: number; remark?: string; invalid?: string; text?: string }
}

/** 报价页 of one request for the present agency. */
export interface BidPage {
  request: RequestBrief
  checks: EligibilityLine[]
  bid?: BidView
  award?: { amountFen: number; confirmBy: Date; reason?: string }
  may: { submit: boolean; withdraw: boolean; answer: boolean }
}

/** What this agency sees of a request and its own quote, or null for everybody else and for hidden requests. */
export async function bidPage(
  services: Services,
  actor: Actor,
  requestId: string,
  lang: Lang,
): Promise<BidPage | null> {
  const organisation = isPerson(actor) ? actor.organisation : undefined
  if (organisation?.kind !== "agency") return null
  const now = services.clock.now()
  const [request, bid] = await Promise.all([
    readRequest(requestId),
    raw(BidModel).findOne({ requestId, agencyId: organisation.id }),
  ])
  if (!request || !isPublic(request)) return null
  const checks = await eligibilityLines(services, actor, request, lang)
  const isOpen = takesQuotes(request, now)
  const isAsked = bid !== null && outcomeOf(request, bid) === "asked"
  const award = isAsked ? request.selection : undefined
  const canSubmit = can(bidAccess, actor, "submit", undefined, now)
  return {
    request: briefOf(request),
    checks,
    bid: bid ? await bidView(bid, request) : undefined,
    award: award && { amountFen: award.amountFen, confirmBy: award.confirmBy, reason: award.reason },
    may: {
      submit: isOpen && canSubmit && checks.every(check => check.isMet),
      withdraw: isOpen && bid?.status === "submitted" && can(bidAccess, actor, "withdraw", bid, now),
      answer: award !== undefined && can(bidAccess, actor, "answer", award, now),
    },
  }
}

async function bidView(bid: BidDoc, request: RequestDoc): Promise<BidView> {
  const entry = await raw(JournalEntryModel).findOne({ _id: bid.seq }, { projection: { hash: 1 } })
  const { status, version, submittedAt, withdrawnAt, commitment, seq } = bid
  return {
    ...{ status, version, submittedAt, withdrawnAt, commitment, seq },
    entryHash: entry?.hash ?? "",
    outcome: outcomeOf(request, bid),
    rank: request.quotes.find(q => q.bidId === bid._id)?.rank,
    opened: openedView(bid),
  }
}

function openedView(bid: BidDoc): BidView["opened"] {
  if (!bid.opened) return undefined
  const { amountFen, remark, nonce, invalid } = bid.opened
  const { requestId, agencyId } = bid
  const isWhole = amountFen !== undefined && nonce !== undefined
  const text = isWhole ? envelopeText({ requestId, agencyId }, { amountFen, remark, nonce }) : undefined
  return { amountFen, remark, invalid, text }
}
