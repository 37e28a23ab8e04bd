import { raw } from "#app/platform/journal/transaction.server.ts"
import { type PageWindow, pageWindow } from "#app/shared/pagination.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { type HistoryLine, PUBLIC_EVENTS, type PublicEntry, publicHistory } from "./history.rules.ts"

const PAGE_SIZE = 10
/** Of an agency with more, the older ones are left to the log. */
const MOST = 500

/**
 * 变更记录: what everybody may know of an agency, from the journal in one query, newest first, a page at a time; a page
 * beyond the end is the last one. Only the public events of the entries are read, never what else they wrote.
 */
export async function agencyHistory(
  agencyId: string,
  page: number,
): Promise<{ lines: HistoryLine[]; window: PageWindow }> {
  const entries = await raw(JournalEntryModel)
    .find({ "puts.id": agencyId, "events.type": { $in: [...PUBLIC_EVENTS] } })
    .project<PublicEntry>({ _id: 0, at: 1, events: 1 })
    .sort({ _id: -1 })
    .limit(MOST)
    .toArray()
  const lines = publicHistory(agencyId, entries.reverse())
  const window = pageWindow(lines.length, page, PAGE_SIZE)
  return { lines: lines.slice(window.skip, window.skip + window.limit), window }
}
