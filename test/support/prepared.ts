import { type Document, MongoClient } from "mongodb"
import type { Connection } from "mongoose"
import type { Services } from "#app/platform/services.server.ts"
import { loadRules } from "../../scripts/seed/rules.ts"

/** Says which processes live, so it is written anew by each. */
const OF_THE_PROCESS = "commit_sessions"

/** What a database holds after the rules and the catalogue were loaded by their commands: worked out once a worker. */
let prepared: Map<string, Document[]> | undefined

/** Fills an empty database with the rules, the holidays and the catalogue: the first time by their commands, then by a copy. */
export async function fillWithRules(services: Services): Promise<void> {
  if (!prepared) {
    await loadRules({ services })
    prepared = await contentOf(services.connection)
    return
  }
  const filled = [...prepared].map(([name, documents]) =>
    services.connection.collection(name).insertMany(documents),
  )
  await Promise.all(filled)
}

async function contentOf(connection: Connection): Promise<Map<string, Document[]>> {
  const collections = (await connection.db?.collections()) ?? []
  const content = await Promise.all(
    collections.map(async c => [c.collectionName, await c.find().toArray()] as const),
  )
  return new Map(content.filter(([name, found]) => found.length > 0 && name !== OF_THE_PROCESS))
}

/** Takes all documents out of a database; collections and indexes stay. */
export async function clearDatabase(uri: string): Promise<void> {
  const client = await MongoClient.connect(uri)
  const collections = await client.db().collections()
  await Promise.all(collections.map(collection => collection.deleteMany({})))
  await client.close()
}
