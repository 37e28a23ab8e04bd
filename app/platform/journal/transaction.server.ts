import type { ClientSession, Collection, Filter } from "mongodb"
import type { Model } from "mongoose"
import { newId } from "#app/platform/ids.server.ts"
import type { StoredDoc } from "#models/migrations/migration.ts"
import { type EffectDoc, EffectModel } from "#models/platform/effect.server.ts"
import type { JournalPut } from "#models/platform/journal-entry.server.ts"
import type { Effect, JournalEvent } from "./events.ts"
import { exactDocOf } from "./exact-doc.ts"

export type Doc = { _id: string }

/** The driver's collection behind a model: exact types, no casting, no `__v`. */
export function raw<T extends { _id: string | number }>(model: Model<T>): Collection<T> {
  return model.collection as unknown as Collection<T>
}

const exactDocs = new WeakMap<object, (doc: unknown) => unknown>()

/** Casts and validates with the Mongoose model and gives the plain object that is both written and journalled. */
async function validated<T extends { _id: string | number }>(model: Model<T>, doc: T): Promise<T> {
  const exact = exactDocs.get(model) ?? exactDocOf(model.schema)
  exactDocs.set(model, exact)
  const copied = exact(doc)
  if (copied) return copied as T
  const made = new model(doc)
  await made.validate()
  return made.toObject({ minimize: false, flattenMaps: true }) as T
}

/**
 * What a command may do inside its transaction. Reads see the snapshot and the command's own writes;
 * `now` is the instant of the entry, by which deadlines are judged.
 */
export class Tx {
  readonly puts = new Map<string, JournalPut>()
  readonly events: JournalEvent[] = []
  readonly effects: EffectDoc[] = []

  constructor(
    private readonly session: ClientSession,
    readonly now: Date,
    readonly seq: number,
    /** The clock's instant, which may be behind `now`: effects are due at once by the clock of the worker. */
    private readonly clockNow: Date,
  ) {}

  /** The document with this id, or null. */
  async get<T extends Doc>(model: Model<T>, id: string): Promise<T | null> {
    return (await raw(model).findOne({ _id: id } as Filter<T>, { session: this.session })) as T | null
  }

  /** The documents that match, at most `limit` (1,000 unless told). Filters are built by commands from parsed values only. */
  async find<T extends Doc>(model: Model<T>, filter: Filter<T>, limit = 1000): Promise<T[]> {
    return (await raw(model).find(filter, { session: this.session, limit }).toArray()) as T[]
  }

  /** The first document that matches, or null. */
  async findOne<T extends Doc>(model: Model<T>, filter: Filter<T>): Promise<T | null> {
    return (await raw(model).findOne(filter, { session: this.session })) as T | null
  }

  /** Writes the whole document and journals it. */
  async put<T extends Doc>(model: Model<T>, doc: T): Promise<T> {
    const plain = await this.write(model, doc)
    const collection = model.collection.name
    const key = `${collection}/${doc._id}`
    this.puts.delete(key)
    this.puts.set(key, { collection, id: doc._id, doc: plain })
    return plain
  }

  /** Writes a document that stays outside the journal (password hashes, one-time tokens, drafts, file records). */
  async putPrivate<T extends Doc>(model: Model<T>, doc: T): Promise<void> {
    await this.write(model, doc)
  }

  /** Removes private documents; journalled state is never deleted. */
  async removePrivate<T extends Doc>(model: Model<T>, filter: Filter<T>): Promise<void> {
    await raw(model).deleteMany(filter, { session: this.session })
  }

  /** Writes and journals documents in a shape that their model does not know yet, or no more: for migrations alone. */
  async putMigrated(collection: Collection<StoredDoc>, docs: readonly StoredDoc[]): Promise<void> {
    const replaced = docs.map(({ _id, ...rest }) => ({
      replaceOne: { filter: { _id }, replacement: rest as StoredDoc, upsert: true },
    }))
    await collection.bulkWrite(replaced, { session: this.session })
    for (const doc of docs) {
      const name = collection.collectionName
      this.puts.set(`${name}/${doc._id}`, { collection: name, id: doc._id, doc })
    }
  }

  /** Removes what a migration has moved to another collection. */
  async removeMigrated(collection: Collection<StoredDoc>, ids: readonly string[]): Promise<void> {
    await collection.deleteMany({ _id: { $in: [...ids] } }, { session: this.session })
  }

  /** Tells the other modules, whose reactions run in this transaction. */
  emit(event: JournalEvent): void {
    this.events.push(event)
  }

  /** Orders something outside, done at least once after the commit (or a later instant); the id is its idempotency key. */
  effect(effect: Effect, dueAt = this.clockNow): string {
    const _id = newId()
    this.effects.push({
      _id,
      kind: effect.kind,
      payload: effect.payload,
      seq: this.seq,
      status: "pending",
      attempts: 0,
      dueAt,
    })
    return _id
  }

  /** Writes the effects; called once by `commit`. */
  async flushEffects(): Promise<void> {
    if (this.effects.length > 0) await raw(EffectModel).insertMany(this.effects, { session: this.session })
  }

  private async write<T extends Doc>(model: Model<T>, doc: T): Promise<T> {
    const plain = await validated(model, doc)
    const { _id, ...rest } = plain
    await raw(model).replaceOne({ _id } as Filter<T>, rest as unknown as T, {
      session: this.session,
      upsert: true,
    })
    return plain
  }
}
