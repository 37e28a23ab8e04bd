import { readRequests } from "#app/modules/requests/request-store.server.ts"
import type { JournalEntryDoc } from "#app/platform/journal/journal-entry.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { type PageWindow, pageWindow } from "#app/shared/pagination.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { JournalHeadModel } from "#models/platform/journal-head.server.ts"
import { auditAccess } from "./audit.access.ts"

const PAGE_SIZE = 30

/** An entry for audit. Until the opening an entry about a quote shows its place and hashes only. */
export interface JournalEntryView {
  seq: number
  at: Date
  hash: string
  prev: string
  /** Absent while the entry is sealed. */
  open?: { command: string; body: string }
}

/** Entries newest first, a page at a time, by ranges of the running number: reading never sorts. None for others than audit. */
export async function journalPage(
  actor: Actor,
  page: number,
  now: Date,
): Promise<{ entries: JournalEntryView[]; window: PageWindow }> {
  const allowed = can(auditAccess, actor, "read-journal", undefined, now)
  const head = allowed ? await raw(JournalHeadModel).findOne({ _id: "journal" }) : null
  const total = head?.seq ?? 0
  const window = pageWindow(total, page, PAGE_SIZE)
  if (total === 0) return { entries: [], window }
  const range = { $gt: total - window.skip - window.limit, $lte: total - window.skip }
  const docs = await raw(JournalEntryModel).find({ _id: range }).toArray()
  const sealed = await sealedRequests(docs)
  const entries = docs.sort((a, b) => b._id - a._id).map(doc => viewOf(doc, sealed))
  return { entries, window }
}

/** The requests behind the quotes of these entries that have not been opened. */
async function sealedRequests(docs: readonly JournalEntryDoc[]): Promise<ReadonlySet<string>> {
  const ids = new Set(docs.flatMap(requestsQuotedFor))
  if (ids.size === 0) return ids
  const requests = await readRequests({ _id: { $in: [...ids] } })
  const opened = new Set(requests.filter(r => r.openedAt).map(r => r._id))
  return new Set([...ids].filter(id => !opened.has(id)))
}

/** Requests of which the entry would tell who quoted. */
function requestsQuotedFor(doc: JournalEntryDoc): string[] {
  const quotes = (doc.puts ?? []).filter(put => put.collection === "bids")
  const bidders = (doc.events ?? [])
    .map(fieldsOf)
    .filter(e => Array.isArray(e.agencyIds) && e.agencyIds.length > 0)
  return [...quotes.map(put => fieldsOf(put.doc)), ...bidders].flatMap(({ requestId }) =>
    typeof requestId === "string" ? [requestId] : [],
  )
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return value && typeof value === "object" ? (value as Record<string, unknown>) : {}
}

function viewOf(doc: JournalEntryDoc, sealed: ReadonlySet<string>): JournalEntryView {
  const { _id: seq, at, hash, prev, command, actor, puts, events, effects, outcome } = doc
  const isSealed = requestsQuotedFor(doc).some(id => sealed.has(id))
  if (isSealed) return { seq, at, hash, prev }
  const body = JSON.stringify({ actor, puts, events, effects, outcome }, null, 2)
  return { seq, at, hash, prev, open: { command, body } }
}
