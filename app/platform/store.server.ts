import type { IndexDescription } from "mongodb"
import mongoose, { type Connection } from "mongoose"
import { definedModels, type ModelOf } from "#models/define-model.server.ts"

/** What the database says of an index that it does not have. */
const INDEX_NOT_FOUND = 27

/** The database cannot do what the journal needs. */
class UnfitStore extends Error {}

/** Opens the one connection of this process. Refuses a standalone server, which has no transactions. */
export async function openStore(uri: string): Promise<Connection> {
  await mongoose.connect(uri, {
    ignoreUndefined: true,
    serverSelectionTimeoutMS: 5000,
    maxPoolSize: 20,
    retryWrites: true,
  })
  const hello = await mongoose.connection.db?.admin().command({ hello: 1 })
  if (!hello?.setName && hello?.msg !== "isdbgrid") {
    await mongoose.disconnect()
    throw new UnfitStore(
      "MONGODB_URI points at a standalone MongoDB. Transactions need a replica set: start mongod with --replSet rs0 and run rs.initiate().",
    )
  }
  return mongoose.connection
}

/**
 * Creates the collections and indexes of all models that are missing; running it again changes nothing. The database
 * removes what has ended by the time of day: not where the time `isSet` from outside, since it may be another year there.
 */
export async function prepareStore(connection: Connection, time: { isSet: boolean }): Promise<void> {
  const there = new Set(
    (await connection.db?.listCollections({}, { nameOnly: true }).toArray())?.map(c => c.name),
  )
  // At once: one after the other they would be the longest part of a start.
  await Promise.all(
    definedModels().map(async model => {
      if (!there.has(model.collection.name)) await model.createCollection()
      const [ending, lasting] = indexesOf(model)
      await ensureIndexes(model, time.isSet ? lasting : [...lasting, ...ending])
      if (time.isSet) await dropIndexes(model, ending)
    }),
  )
}

/** The indexes of a model: first those by which the database removes what has ended, then the others. */
function indexesOf({ schema }: ModelOf<unknown>): [IndexDescription[], IndexDescription[]] {
  const all = schema
    .indexes()
    .map(([key, { background: _, ...options }]) => ({ key, ...options }) as IndexDescription)
  const isEnding = (index: IndexDescription) => index.expireAfterSeconds !== undefined
  return [all.filter(isEnding), all.filter(index => !isEnding(index))]
}

/** All indexes of a collection in one command; Mongoose would send one for each. */
async function ensureIndexes({ collection }: ModelOf<unknown>, indexes: IndexDescription[]): Promise<void> {
  if (indexes.length > 0) await collection.createIndexes(indexes)
}

/** Drops those that are there. */
async function dropIndexes({ collection }: ModelOf<unknown>, indexes: IndexDescription[]): Promise<void> {
  for (const { key } of indexes) {
    await collection.dropIndex(Object.entries(key).flat().join("_")).catch(error => {
      if (error?.code !== INDEX_NOT_FOUND) throw error
    })
  }
}
