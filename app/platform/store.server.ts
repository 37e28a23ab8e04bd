import type { IndexDescription } from "mongodb"
import mongoose, { type Connection, type Model } from "mongoose"
import { definedModels } from "#models/define-model.server.ts"

mongoose.set("sanitizeFilter", true)
mongoose.set("strictQuery", "throw")

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
      await ensureIndexes(model)
      if (time.isSet) await keepWhatHasEnded(model)
    }),
  )
}

/** All indexes of a collection in one command; Mongoose would send one for each. */
async function ensureIndexes({ collection, schema }: Model<unknown>): Promise<void> {
  const indexes = schema.indexes().map(([key, { background: _, ...options }]) => ({ key, ...options }))
  if (indexes.length > 0) await collection.createIndexes(indexes as IndexDescription[])
}

async function keepWhatHasEnded({ collection, schema }: Model<unknown>): Promise<void> {
  for (const [fields, { expireAfterSeconds }] of schema.indexes()) {
    if (expireAfterSeconds !== undefined) await collection.dropIndex(Object.entries(fields).flat().join("_"))
  }
}
