import { raw } from "#app/platform/journal/transaction.server.ts"
import { JournalHeadModel } from "#models/platform/journal-head.server.ts"
import { RequestModel } from "#models/requests/request.server.ts"

/** What is in the database: nothing, a demonstration with open requests, or one whose open requests are over. */
export type SeedState = "empty" | "lapsed" | "alive"

/** Looks at the database as it is at `now`. */
export async function seedState(now: Date): Promise<SeedState> {
  if (!(await raw(JournalHeadModel).findOne({}))) return "empty"
  const open = await raw(RequestModel).findOne({ state: "open", closingAt: { $gt: now } })
  return open ? "alive" : "lapsed"
}
