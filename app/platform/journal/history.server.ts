import type { Actor } from "#app/shared/actor.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import type { JournalEntryDoc } from "./journal-entry.ts"
import { raw } from "./transaction.server.ts"

/** One version of a document: which entry wrote it, who did it. */
export interface Version<Doc> {
  seq: number
  at: Date
  command: string
  actor: Actor | undefined
  doc: Doc
}

const MOST = 500

/** Every version of a document, oldest first, at most 500; redacted entries are missing. */
export async function versionsOf<Doc>(collection: string, id: string): Promise<Version<Doc>[]> {
  const entries = await raw(JournalEntryModel)
    .find({ "puts.id": id })
    .project<Pick<JournalEntryDoc, "_id" | "at" | "command" | "actor" | "puts">>({
      ...{ at: 1, command: 1, actor: 1, puts: 1 },
    })
    .limit(MOST)
    .toArray()
  return entries
    .sort((a, b) => a._id - b._id)
    .flatMap(({ _id: seq, at, command, actor, puts = [] }) => {
      const put = puts.findLast(one => one.collection === collection && one.id === id)
      return put ? [{ seq, at, command, actor: actor as Actor | undefined, doc: put.doc as Doc }] : []
    })
}
