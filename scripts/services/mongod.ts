import { MongoClient, MongoServerError } from "mongodb"
import { until } from "./port.ts"

/** Server error codes of MongoDB. */
const NOT_YET_INITIALIZED = 94

/** Whether a server answers commands. A client whose first connection fails stays closed, so each question takes a new one. */
export async function answersPing(url: string): Promise<boolean> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 2000 })
  try {
    await client.db("admin").command({ ping: 1 })
    return true
  } finally {
    await client.close()
  }
}

/** Whether the database in the path of an address holds nothing; throws when no server answers there. */
export async function isEmptyDatabase(url: string): Promise<boolean> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5000 })
  try {
    return (await client.db().listCollections({}, { nameOnly: true }).toArray()).length === 0
  } finally {
    await client.close()
  }
}

/**
 * Makes a mongod that runs with `--replSet rs0` the primary of a replica set of one. A set that was made on another port
 * is told its new one: its own member would otherwise not know itself again. Waits until writes are taken.
 */
export async function joinReplicaSet(port: number, signal: AbortSignal): Promise<void> {
  const host = `127.0.0.1:${port}`
  const url = `mongodb://${host}/?directConnection=true`
  await until("mongod", () => answersPing(url), { signal })
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 2000 })
  const admin = client.db("admin")
  try {
    const config = await admin.command({ replSetGetConfig: 1 }).then(
      answer => answer.config,
      error => {
        if (error instanceof MongoServerError && error.code === NOT_YET_INITIALIZED) return undefined
        throw error
      },
    )
    if (!config) await admin.command({ replSetInitiate: { _id: "rs0", members: [{ _id: 0, host }] } })
    else if (config.members[0]?.host !== host) {
      const members = [{ ...config.members[0], host }]
      await admin.command({
        replSetReconfig: { ...config, version: config.version + 1, members },
        force: true,
      })
    }
    const isPrimary = async () => Boolean((await admin.command({ hello: 1 })).isWritablePrimary)
    await until("the primary of the replica set", isPrimary, { signal })
  } finally {
    await client.close()
  }
}
