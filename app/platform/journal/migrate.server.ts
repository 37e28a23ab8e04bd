import type { Collection } from "mongodb"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import "#models/all.server.ts"
import { definedModels } from "#models/define-model.server.ts"
import type { MigratedCollection, Migration, StoredDoc } from "#models/migrations/migration.ts"
import { MIGRATIONS } from "#models/migrations/migrations.ts"
import { JournalHeadModel } from "#models/platform/journal-head.server.ts"
import { commit, MIGRATE } from "./commit.server.ts"
import { shapeOf } from "./shape.server.ts"

const BATCH = 200
const MIGRATOR: Actor = { kind: "system", task: "migrate" }

/**
 * Brings all stored documents into the shape of this version, one migration after the other, in journalled batches. A run
 * that was cut short goes on where it stopped: each batch has a key of its own. `tell` hears of every batch. Throws when a
 * document does not fit its model afterwards; the shape then stays the old one. Gives the numbers of the migrations run.
 */
export async function migrate(services: Services, tell: (line: string) => void): Promise<number[]> {
  const shape = shapeOf(await JournalHeadModel.findOne({ _id: "journal" }).lean())
  const due = MIGRATIONS.filter(({ number }) => number > shape)
  for (const migration of due) {
    for (const change of migration.collections) await migrateCollection(services, migration, change, tell)
    if (migration === due.at(-1)) await requireFit(services, due)
    await reachShape(services, migration)
    tell(`${migration.number} ${migration.name}: done`)
  }
  return due.map(({ number }) => number)
}

async function migrateCollection(
  services: Services,
  { number, name }: Migration,
  change: MigratedCollection,
  tell: (line: string) => void,
): Promise<void> {
  const from = collectionOf(services, change.collection)
  let done = 0
  for (let after = ""; ; ) {
    const docs = await from
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(BATCH)
      .toArray()
    const last = docs.at(-1)
    if (!last) return
    after = last._id
    await migrateBatch(services, number, change, docs)
    done += docs.length
    tell(`${number} ${name}: ${done} of ${change.collection}`)
  }
}

async function migrateBatch(
  services: Services,
  number: number,
  change: MigratedCollection,
  docs: readonly StoredDoc[],
): Promise<void> {
  const { collection, movedTo = collection } = change
  const idempotencyKey = `${MIGRATE}:${number}:${collection}:${docs[0]?._id}:${docs.length}`
  const meta = { command: MIGRATE, actor: MIGRATOR, idempotencyKey }
  await commit(services, meta, async tx => {
    await tx.putMigrated(collectionOf(services, movedTo), docs.map(change.up))
    if (movedTo !== collection) {
      await tx.removeMigrated(
        collectionOf(services, collection),
        docs.map(doc => doc._id),
      )
    }
    tx.emit({ type: "store.migrated", number, collection })
    return ok(docs.length)
  })
}

/** The last entry of a migration, with which the head tells the new shape. */
async function reachShape(services: Services, { number }: Migration): Promise<void> {
  const meta = {
    command: MIGRATE,
    actor: MIGRATOR,
    idempotencyKey: `${MIGRATE}:${number}`,
    reachesShape: number,
  }
  await commit(services, meta, async tx => {
    tx.emit({ type: "store.shape-reached", number })
    return ok(number)
  })
}

/** Throws for the first document that its model would refuse. */
async function requireFit(services: Services, due: readonly Migration[]): Promise<void> {
  const touched = new Set(due.flatMap(m => m.collections.map(c => c.movedTo ?? c.collection)))
  for (const name of touched) {
    const model = definedModels().find(({ collection }) => collection.name === name)
    if (!model) throw new Error(`No model reads the collection ${name}`)
    for await (const doc of collectionOf(services, name).find()) await new model(doc).validate()
  }
}

function collectionOf({ connection }: Services, name: string): Collection<StoredDoc> {
  return connection.collection<StoredDoc>(name) as unknown as Collection<StoredDoc>
}
