import { bidAccess } from "#app/modules/bidding/bid.access.ts"
import { briefOf, type RequestBrief } from "#app/modules/bidding/bid-queries.server.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { noticePolicy } from "#app/modules/requests/request.rules.ts"
import type { OpenedQuote } from "#app/modules/requests/request.ts"
import { type RequestDoc, readRequest } from "#app/modules/requests/request-store.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { BidModel } from "#models/bidding/bid.server.ts"
import { policiesOf } from "./award-moves.server.ts"
import { selectable } from "./selection.rules.ts"

/** An opened quote for the owner, with the agency's remark. */
export interface QuoteRow extends OpenedQuote {
  remark?: string
  isDeclined: boolean
  /** The owner may choose it now. */
  isSelectable: boolean
}

/** 选取页 of the owner. */
export interface SelectionPage {
  request: RequestBrief
  quotes: QuoteRow[]
  selectedId?: string
  /** Working days that the selected agency has to confirm, and that the notice runs. */
  confirmDays: number
  noticeDays: number
  maySelect: boolean
}

/** The opened quotes of an own request, or null before the opening and for everybody else. */
export async function selectionPage(
  actor: Actor,
  requestId: string,
  now: Date,
): Promise<SelectionPage | null> {
  const request = await readRequest(requestId)
  if (!request?.openedAt || !can(bidAccess, actor, "read-selection", request, now)) return null
  const policies = policiesOf(request)
  return {
    request: briefOf(request),
    quotes: await quoteRows(request),
    selectedId: request.selection?.agencyId,
    confirmDays: readPolicy(policies, "award.confirm"),
    noticeDays: readPolicy(policies, noticePolicy(request)),
    maySelect: request.state === "opened" && can(bidAccess, actor, "select", request, now),
  }
}

async function quoteRows(request: RequestDoc): Promise<QuoteRow[]> {
  const bids = await raw(BidModel).find({ requestId: request._id, status: "submitted" }).toArray()
  const choice = selectable(request).map(quote => quote.agencyId)
  return request.quotes.map(quote => ({
    ...quote,
    remark: bids.find(bid => bid._id === quote.bidId)?.opened?.remark,
    isDeclined: request.declined.some(d => d.agencyId === quote.agencyId),
    isSelectable: request.state === "opened" && choice.includes(quote.agencyId),
  }))
}

/** 中选通知书, as everybody may read and print it. */
export interface AwardNotice extends RequestBrief {
  agencyName: string
  amountFen: number
  reason?: string
  quotes: number
  noticeAt: Date
  objectionBy: Date
  serviceWorkingDays: number
  deliverable: string
}

const WITH_NOTICE = ["award-notice", "awaiting-contract", "in-service", "completed"]

/** The notice of a confirmed award, or null while there is none. */
export async function awardNotice(requestId: string): Promise<AwardNotice | null> {
  const request = await readRequest(requestId)
  if (!request || !WITH_NOTICE.includes(request.state)) return null
  const { selection, noticeAt, objectionBy, serviceWorkingDays, deliverable } = request
  if (!selection || !noticeAt || !objectionBy) return null
  const { agencyName, amountFen, reason } = selection
  const quotes = request.quotes.filter(quote => !quote.invalid).length
  const award = { agencyName, amountFen, reason, quotes, noticeAt, objectionBy }
  return { ...briefOf(request), ...award, serviceWorkingDays, deliverable }
}
