import mongoose, { type Connection } from "mongoose"
import { sha256 } from "#app/platform/ids.server.ts"
import type { StoredDoc } from "#models/migrations/migration.ts"
import { MIGRATIONS } from "#models/migrations/migrations.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { JournalHeadModel } from "#models/platform/journal-head.server.ts"
import { MIGRATE } from "./commit.server.ts"
import type { JournalEvent } from "./events.ts"
import { bodyHash, entryHash, GENESIS, type HashedBody, jcs, metaHash } from "./hash.ts"
import type { JournalEntryDoc } from "./journal-entry.ts"
import { raw } from "./transaction.server.ts"

export interface Verification {
  entries: number
  documents: number
  head: string
  differences: string[]
}

/** What the fold of the journal says a document is: the hash of its last put, and the entry that put it. */
type Fold = Map<string, Map<string, { hash: string; seq: number }>>

const MOST_DIFFERENCES = 100

/**
 * Proves the chain (order, gaps, every hash), the head, and that the state collections equal the fold of the journal:
 * nothing edited, removed, reordered, added behind its back. Gives every difference found, at most 100.
 */
export async function verifyJournal(connection: Connection): Promise<Verification> {
  const differences: string[] = []
  const fold: Fold = new Map()
  let prev = GENESIS
  let entries = 0
  let at = 0
  for await (const entry of raw(JournalEntryModel).find().sort({ _id: 1 })) {
    entries++
    if (entry._id !== entries) differences.push(`entry ${entry._id}: expected number ${entries}`)
    if (entry.at.getTime() <= at) differences.push(`entry ${entry._id}: not later than the one before`)
    differences.push(...differencesOf(entry, prev))
    differences.push(...(await foldMigration(entry, fold)))
    for (const put of entry.puts ?? []) {
      const docs = fold.get(put.collection) ?? new Map<string, { hash: string; seq: number }>()
      fold.set(put.collection, docs.set(put.id, { hash: sha256(jcs(put.doc)), seq: entry._id }))
    }
    prev = entry.hash
    at = entry.at.getTime()
    if (differences.length >= MOST_DIFFERENCES) break
  }
  differences.push(...(await headDifferences(entries, prev)), ...(await stateDifferences(connection, fold)))
  const documents = [...fold.values()].reduce((sum, docs) => sum + docs.size, 0)
  return { entries, documents, head: prev, differences: differences.slice(0, MOST_DIFFERENCES) }
}

/** What is wrong with one entry, given the hash of the one before. A redacted body keeps its hash and is not judged. */
function differencesOf(entry: JournalEntryDoc, prev: string): string[] {
  const differences: string[] = []
  if (entry.prev !== prev) differences.push(`entry ${entry._id}: does not follow the one before`)
  if (metaHash(sha256, entry.metaSalt, entry) !== entry.metaHash)
    differences.push(`entry ${entry._id}: head altered`)
  if (!isRedacted(entry) && bodyHash(sha256, entry.bodySalt ?? "", entry as HashedBody) !== entry.bodyHash) {
    differences.push(`entry ${entry._id}: body altered`)
  }
  if (entryHash(sha256, entry.prev, entry._id, entry.metaHash, entry.bodyHash) !== entry.hash) {
    differences.push(`entry ${entry._id}: hash altered`)
  }
  return differences
}

/**
 * What a batch of a migration put is compared with what the migration makes of the documents as they were put before. What
 * it moved to another collection is taken out of the fold of the former one.
 */
async function foldMigration(entry: JournalEntryDoc, fold: Fold): Promise<string[]> {
  const batch = ((entry.events ?? []) as JournalEvent[]).find(event => event.type === "store.migrated")
  if (entry.command !== MIGRATE || !batch) return []
  const change = MIGRATIONS[batch.number - 1]?.collections.find(c => c.collection === batch.collection)
  if (!change) return [`entry ${entry._id}: a migration that this version does not know`]
  const before = fold.get(change.collection)
  const entryOf = await entriesBefore((entry.puts ?? []).map(put => before?.get(put.id)?.seq))
  const differences: string[] = []
  for (const put of entry.puts ?? []) {
    const putBefore = entryOf(before?.get(put.id)?.seq)?.findLast(
      p => p.collection === change.collection && p.id === put.id,
    )
    if (!putBefore || jcs(change.up(putBefore.doc as StoredDoc)) !== jcs(put.doc))
      differences.push(`entry ${entry._id}: ${put.id} is not what migration ${batch.number} makes of it`)
    if (put.collection !== change.collection) before?.delete(put.id)
  }
  return differences
}

/** The puts of some earlier entries, each read once. */
async function entriesBefore(numbers: readonly (number | undefined)[]) {
  const wanted = [...new Set(numbers.filter(seq => seq !== undefined))]
  const entries = await JournalEntryModel.find({ _id: mongoose.trusted({ $in: wanted }) }, { puts: 1 }).lean()
  const bySeq = new Map(entries.map(({ _id, puts }) => [_id, puts]))
  return (seq: number | undefined) => (seq === undefined ? undefined : bySeq.get(seq))
}

/** True when nothing of the body is left; a body without its salt is no redaction but an alteration. */
function isRedacted({ bodySalt, actor, puts, events, effects, outcome }: JournalEntryDoc): boolean {
  return [bodySalt, actor, puts, events, effects, outcome].every(part => part === undefined)
}

async function headDifferences(entries: number, hash: string): Promise<string[]> {
  const head = await raw(JournalHeadModel).findOne({ _id: "journal" })
  if (entries === 0) return head ? ["the head points at entries that are not there"] : []
  if (head?.seq !== entries || head.hash !== hash) return ["the head does not point at the last entry"]
  return []
}

async function stateDifferences(connection: Connection, fold: Fold): Promise<string[]> {
  const differences: string[] = []
  for (const [collection, docs] of fold) {
    const missing = new Set(docs.keys())
    for await (const doc of connection.collection<{ _id: string }>(collection).find()) {
      missing.delete(doc._id)
      differences.push(...documentDifferences(`${collection}/${doc._id}`, doc, docs.get(doc._id)?.hash))
    }
    for (const id of missing) differences.push(`${collection}/${id}: removed`)
  }
  return differences
}

function documentDifferences(name: string, doc: unknown, expected: string | undefined): string[] {
  if (expected === undefined) return [`${name}: no entry put it there`]
  return sha256(jcs(doc)) === expected ? [] : [`${name}: differs from the journal`]
}
