import type { ClientSession, Collection } from "mongodb"
import type { QueryFilter } from "mongoose"
import { newId } from "#app/platform/ids.server.ts"
import type { EffectDoc } from "#app/platform/jobs/effect.ts"
import type { ModelOf } from "#models/define-model.server.ts"
import type { StoredDoc } from "#models/migrations/migration.ts"
import { EffectModel } from "#models/platform/effect.server.ts"
import type { Effect, JournalEvent } from "./events.ts"
import type { JournalPut } from "./journal-entry.ts"

export type Doc = { _id: string }

/** The driver's collection behind a model. */
export function raw<T extends { _id: string | number }>(model: ModelOf<T>): Collection<T> {
  return model.collection as unknown as Collection<T>
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
  async get<T extends Doc>(model: ModelOf<T>, id: string): Promise<T | null> {
    return await model.findById(id).session(this.session).lean()
  }

  /** The documents that match, at most `limit` (1,000 unless told). Operators in the filter are `trusted`. */
  async find<T extends Doc>(model: ModelOf<T>, filter: QueryFilter<T>, limit = 1000): Promise<T[]> {
    return await model.find(filter).limit(limit).session(this.session).lean()
  }

  /** The first document that matches, or null. */
  async findOne<T extends Doc>(model: ModelOf<T>, filter: QueryFilter<T>): Promise<T | null> {
    return await model.findOne(filter).session(this.session).lean()
  }

  /** Writes the whole document and journals it. */
  async put<T extends Doc>(model: ModelOf<T>, doc: NoInfer<T>): Promise<T> {
    const plain = await this.write(model, doc)
    const collection = model.collection.name
    const key = `${collection}/${doc._id}`
    this.puts.delete(key)
    this.puts.set(key, { collection, id: doc._id, doc: plain })
    return plain
  }

  /** Writes a document that stays outside the journal (password hashes, one-time tokens, drafts, file records). */
  async putPrivate<T extends Doc>(model: ModelOf<T>, doc: NoInfer<T>): Promise<void> {
    await this.write(model, doc)
  }

  /** Removes private documents; journalled state is never deleted. */
  async removePrivate<T extends Doc>(model: ModelOf<T>, filter: QueryFilter<T>): Promise<void> {
    await model.deleteMany(filter, { session: this.session })
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
    if (this.effects.length > 0) await EffectModel.insertMany(this.effects, { session: this.session })
  }

  /** Validates the document with its model and writes it; gives what was written. */
  private async write<T extends Doc>(model: ModelOf<T>, doc: T): Promise<T> {
    const options = { session: this.session, upsert: true, runValidators: true }
    const query = model.replaceOne({ _id: doc._id }, doc, options)
    await query
    return query.getUpdate() as T
  }
}
