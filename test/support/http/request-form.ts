import { newId } from "#app/platform/ids.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import type { Answer, Body } from "./http-client.ts"
import type { Site } from "./site.ts"

/** A request as an owner types it into the form, with these fields typed otherwise. */
export function typedRequest(changes: Record<string, string> = {}): Record<string, string> {
  return {
    intent: "save",
    idempotencyToken: newId(),
    title: "示例泵站环境影响报告表编制",
    itemCode: "ZJ001",
    content: "编制环境影响报告表，配合评审修改，直至取得批复。",
    place: "caozhai",
    deliverable: "报告表 4 份及电子版",
    serviceWorkingDays: "20",
    fiscal: "0",
    stateOwned: "0",
    social: "100",
    ceilingFen: "48000",
    method: "lowest-price",
    closingAt: "2024-03-15T17:00",
    contactName: "李某",
    contactPhone: "13800000000",
    ...changes,
  }
}

/** The number of entries of the journal. */
export const countEntries = () => raw(JournalEntryModel).countDocuments()

/** Posts a form and counts what the journal gained. */
export async function postAndCount(
  site: Site,
  who: { cookie?: string },
  path: string,
  body: Body,
): Promise<Answer & { written: number }> {
  const before = await countEntries()
  const answer = await site.as(who).post(path, body)
  return { ...answer, written: (await countEntries()) - before }
}
