import type { AgencyDoc } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { putOnList } from "#app/modules/vetting/put-on-list.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ListingNoticeModel } from "#models/vetting/listing-notice.server.ts"
import { dueFrom } from "./answer-objection.server.ts"

/**
 * 公示期满, made by time and never with an objection unanswered (`nextNoticeCheck`): the agency is listed. When something
 * is missing by then (a licence ended, an item was withdrawn) the file goes back to the queue.
 */
export async function endListingNotice(tx: Tx, agency: AgencyDoc): Promise<AgencyDoc> {
  const { noticeUntil: _until, noticeId = "", ...check } = agency.check
  const notice = await tx.get(ListingNoticeModel, noticeId)
  const listed = await putOnList(tx, { ...agency, check })
  const state = listed.ok ? "listed" : "lapsed"
  if (notice) await tx.put(ListingNoticeModel, { ...notice, state, endedAt: tx.now })
  if (listed.ok) return listed.value
  return putAgency(tx, { ...agency, check: { ...check, dueAt: await dueFrom(tx) } })
}
