import type { Filter, Sort } from "mongodb"
import {
  isPublic,
  type OpenedQuote,
  type RequestDoc,
  type RequestState,
  type Selection,
} from "#app/modules/requests/request.ts"
import type { StoredFileDoc } from "#app/platform/files/stored-file.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { type Actor, isPerson, represents } from "#app/shared/actor.ts"
import { type PageWindow, pageWindow } from "#app/shared/pagination.ts"
import { savingPercent } from "#app/shared/ratio.ts"
import { soonUntil } from "#app/shared/time/soon.ts"
import { StoredFileModel } from "#models/platform/stored-file.server.ts"
import { RequestModel } from "#models/requests/request.server.ts"
import { type RequestQuestion, statesOf, TABS, type Tab } from "./request-question.ts"
import { publicTimeline, type TimelineEntry } from "./request-timeline.ts"
import { type ContactView, contactView, factsView, type RequestFactsView } from "./request-view.server.ts"

const PAGE_SIZE = 20

/** A request in a public list. */
export interface RequestRow {
  id: string
  number?: string
  title: string
  state: RequestState
  ownerName: string
  fieldId: string
  place: string
  ceilingFen: number
  closingAt: Date
  publishedAt?: Date
  /** The agency that confirmed, and its price. */
  winner?: { name: string; amountFen: number }
}

export interface RequestListView {
  rows: RequestRow[]
  window: PageWindow
  /** How many there are in each group of states, within the chosen fields. */
  tabs: Record<Tab, number>
  /** How many there are in each field, within the chosen group of states. */
  fields: Record<string, number>
}

/** The public list: open requests closing soonest first, the others newest first. Nothing hidden is counted either. */
export async function listRequests(question: RequestQuestion, now: Date): Promise<RequestListView> {
  const filter = filterOf(question, now)
  const [total, byState, byField] = await Promise.all([
    raw(RequestModel).countDocuments(filter),
    countBy("state", { state: { $in: [...statesOf("all")] }, ...fieldsOf(question) }),
    countBy("fieldId", { state: { $in: [...statesOf(question.tab)] } }),
  ])
  const window = pageWindow(total, question.page, PAGE_SIZE)
  const sort: Sort = question.tab === "open" ? { closingAt: 1 } : { publishedAt: -1 }
  const docs = await raw(RequestModel)
    .find(filter, { sort, skip: window.skip, limit: window.limit })
    .toArray()
  const sumOf = (tab: Tab) => statesOf(tab).reduce((sum, state) => sum + (byState[state] ?? 0), 0)
  const tabs = Object.fromEntries(TABS.map(tab => [tab, sumOf(tab)])) as Record<Tab, number>
  return { rows: docs.map(rowOf), window, tabs, fields: byField }
}

function fieldsOf({ fields }: RequestQuestion): Filter<RequestDoc> {
  return fields.length > 0 ? { fieldId: { $in: fields } } : {}
}

function filterOf(question: RequestQuestion, now: Date): Filter<RequestDoc> {
  const filter: Filter<RequestDoc> = { state: { $in: [...statesOf(question.tab)] }, ...fieldsOf(question) }
  if (!question.soon) return filter
  return { ...filter, closingAt: { $gt: now, $lte: soonUntil(now) } }
}

async function countBy(key: "state" | "fieldId" | "itemCode", filter: Filter<RequestDoc>) {
  const groups = await raw(RequestModel)
    .aggregate<{ _id: string; n: number }>([
      { $match: filter },
      { $group: { _id: `$${key}`, n: { $sum: 1 } } },
    ])
    .toArray()
  return Object.fromEntries(groups.map(({ _id, n }) => [_id, n])) as Record<string, number>
}

function rowOf(doc: RequestDoc): RequestRow {
  const { _id: id, number, title, state, ownerName, fieldId, place, ceilingFen, closingAt, publishedAt } = doc
  const won = doc.openedAt && doc.selection?.confirmedAt ? doc.selection : undefined
  return {
    ...{ id, number, title, state, ownerName, fieldId, place, ceilingFen, closingAt, publishedAt },
    winner: won && { name: won.agencyName, amountFen: won.amountFen },
  }
}

/** What everybody may know of a published request; before the opening nothing of quotes, not even whether there are any. */
export interface PublicRequestView extends RequestFactsView {
  publishedAt?: Date
  extensions: number
  contact?: ContactView
  timeline: TimelineEntry[]
  endReason?: string
  isOwner: boolean
  /** After the opening only. */
  opening?: {
    openedAt: Date
    /** `below`: percent below the ceiling, cut after two decimals; of none that does not count. */
    quotes: (Omit<OpenedQuote, "bidId"> & { below?: string })[]
    selection?: Selection & { below?: string }
    /** Agencies that were selected and gave up. */
    declinedIds: string[]
    noticeAt?: Date
    objectionBy?: Date
  }
}

/** One published request as this viewer may see it: contacts only after sign-in, quotes only after the opening. */
export async function publicRequest(
  services: Services,
  actor: Actor,
  id: string,
): Promise<PublicRequestView | null> {
  const doc = await raw(RequestModel).findOne({ _id: id })
  if (!doc || !isPublic(doc)) return null
  return {
    ...factsView(doc),
    publishedAt: doc.publishedAt,
    extensions: doc.extensions,
    contact: isPerson(actor) ? contactView(services, doc) : undefined,
    timeline: publicTimeline(doc),
    endReason: doc.endReason,
    isOwner: represents(actor, doc.ownerId),
    opening: openingOf(doc),
  }
}

function openingOf(doc: RequestDoc): PublicRequestView["opening"] {
  if (!doc.openedAt) return undefined
  const below = ({ amountFen, invalid }: { amountFen: number; invalid?: string }) =>
    invalid ? undefined : savingPercent(amountFen, doc.ceilingFen)
  const quotes = doc.quotes.map(({ bidId: _bidId, ...quote }) => ({ ...quote, below: below(quote) }))
  quotes.sort((a, b) => Number(Boolean(a.invalid)) - Number(Boolean(b.invalid)) || a.rank - b.rank)
  const { openedAt, noticeAt, objectionBy } = doc
  const selection = doc.selection && { ...doc.selection, below: below(doc.selection) }
  const declinedIds = doc.declined.map(one => one.agencyId)
  return { openedAt, quotes, selection, declinedIds, noticeAt, objectionBy }
}

/** The record of the attachment of a published request, or null. */
export async function publicAttachment(id: string): Promise<StoredFileDoc | null> {
  const doc = await raw(RequestModel).findOne({ _id: id })
  if (!doc?.attachment || !isPublic(doc)) return null
  return raw(StoredFileModel).findOne({ _id: doc.attachment.id })
}

/** Open requests that close next, for the home page. */
export async function closingSoonest(now: Date, limit: number): Promise<RequestRow[]> {
  const filter: Filter<RequestDoc> = { state: "open", closingAt: { $gt: now } }
  const docs = await raw(RequestModel)
    .find(filter, { sort: { closingAt: 1 }, limit })
    .toArray()
  return docs.map(rowOf)
}

/** How many requests are open in each field. */
export function openRequestsByField(): Promise<Record<string, number>> {
  return countBy("fieldId", { state: "open" })
}

/** How many requests are open for each service item. */
export function openRequestsByItem(): Promise<Record<string, number>> {
  return countBy("itemCode", { state: "open" })
}

/** Open requests for one service item, closing soonest first. */
export async function openRequestsOfItem(itemCode: string, limit = 20): Promise<RequestRow[]> {
  const filter: Filter<RequestDoc> = { itemCode, state: "open" }
  const docs = await raw(RequestModel)
    .find(filter, { sort: { closingAt: 1 }, limit })
    .toArray()
  return docs.map(rowOf)
}
