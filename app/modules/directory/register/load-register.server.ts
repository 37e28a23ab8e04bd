import { type Asked, command } from "#app/platform/journal/command.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { RegisterEntryModel, RegisterLoadModel } from "#models/directory/register-entry.server.ts"
import { lastRegisterLoad } from "./business-register.server.ts"
import type { RegisterEntryDoc } from "./register-entry.ts"
import { saysTheSame } from "./register-file.rules.ts"

/** A checked file: its hash, its day, its lines. */
export interface RegisterFile {
  sha256: string
  asOf: string
  entries: readonly RegisterEntryDoc[]
}

/** What a loading changes; `known` when this very file was loaded before. */
export interface RegisterChanges {
  rows: number
  added: number
  changed: number
  known: boolean
}

const BATCH = 500

/** What loading a file would change, without changing it. */
export async function registerChanges(file: RegisterFile): Promise<RegisterChanges> {
  const rows = file.entries.length
  const known = await raw(RegisterLoadModel).findOne({ _id: file.sha256 })
  if (known) return { rows, added: 0, changed: 0, known: true }
  let [added, changed] = [0, 0]
  for (let from = 0; from < rows; from += BATCH) {
    const batch = file.entries.slice(from, from + BATCH)
    const ids = batch.map(entry => entry._id)
    const found = await raw(RegisterEntryModel)
      .find({ _id: { $in: ids } })
      .toArray()
    const before = new Map(found.map(entry => [entry._id, entry]))
    added += batch.filter(entry => !before.has(entry._id)).length
    changed += batch.filter(entry => isChanged(before.get(entry._id), entry)).length
  }
  return { rows, added, changed, known: false }
}

function isChanged(before: RegisterEntryDoc | undefined, entry: RegisterEntryDoc): boolean {
  return before !== undefined && !saysTheSame(before, entry)
}

/**
 * Takes a nightly file of the business register in: the lines are a copy of another house's data and stay outside the
 * journal; the loading itself (hash, day, counts) is in it. The same file again changes nothing. Refuses
 * `register-older` with the day of the newest file that is in.
 */
export const loadRegister = command(
  "load-register",
  { prepare: takeEntries, key: ({ input }) => `load-register:${input.idempotencyToken}` },
  async ({ tx, input: { sha256, asOf }, prepared: changes }) => {
    const { rows, added, changed } = changes
    await tx.put(RegisterLoadModel, { _id: sha256, asOf, rows, added, changed, loadedAt: tx.now })
    return ok(changes)
  },
)

async function takeEntries({ input: file }: Asked<RegisterFile, Actor>) {
  const last = await lastRegisterLoad()
  if (last && last.asOf > file.asOf) return refuse("register-older", { params: { day: last.asOf } })
  const changes = await registerChanges(file)
  if (!changes.known) await writeEntries(file)
  return ok(changes)
}

/** Written before it is journalled: a loading that breaks off is simply done again. */
async function writeEntries({ entries }: RegisterFile): Promise<void> {
  for (let from = 0; from < entries.length; from += BATCH) {
    const batch = entries.slice(from, from + BATCH)
    await raw(RegisterEntryModel).bulkWrite(
      batch.map(({ _id, ...entry }) => ({
        replaceOne: { filter: { _id }, replacement: entry, upsert: true },
      })),
    )
  }
}
