import { randomUUID } from "node:crypto"
import type { ClientSession } from "mongodb"
import type { Connection } from "mongoose"
import { CommitSessionModel } from "#models/platform/commit-session.server.ts"
import { raw } from "./transaction.server.ts"

/**
 * Why: a process that dies inside a transaction leaves the journal's head locked until the database gives up on the
 * transaction (60 s). Each process therefore commits with one session that it has made known; whoever meets a lock that
 * does not go away ends the sessions of processes that have not been seen. Ending a session of the living only makes
 * its command run again.
 */
const SEEN_EVERY_MS = 1000
const PRESUMED_DEAD_MS = 3000

interface Held {
  id: string
  session: ClientSession
  seenAt: number
}

const held = new WeakMap<Connection, Held>()

/** The session of this process, made known to the others at most once a second. */
export async function commitSession(connection: Connection): Promise<ClientSession> {
  const mine = held.get(connection) ?? {
    id: randomUUID(),
    session: connection.getClient().startSession(),
    seenAt: 0,
  }
  held.set(connection, mine)
  if (Date.now() - mine.seenAt > SEEN_EVERY_MS) {
    mine.seenAt = Date.now()
    const known = { lsid: { id: mine.session.id?.id as never }, seenAt: new Date() }
    await raw(CommitSessionModel).replaceOne({ _id: mine.id }, known, { upsert: true })
  }
  return mine.session
}

/** Drops a session whose state is not known any more; the next command gets a fresh one. */
export async function dropSession(connection: Connection): Promise<void> {
  const mine = held.get(connection)
  held.delete(connection)
  if (!mine) return
  if (mine.session.inTransaction()) await mine.session.abortTransaction().catch(() => undefined)
  await mine.session.endSession().catch(() => undefined)
  await raw(CommitSessionModel)
    .deleteOne({ _id: mine.id })
    .catch(() => undefined)
}

/** Ends the sessions of processes that have not been seen for three seconds, and with them their transactions. */
export async function endDeadSessions(connection: Connection): Promise<void> {
  const mine = held.get(connection)?.id
  const dead = { seenAt: { $lt: new Date(Date.now() - PRESUMED_DEAD_MS) }, _id: { $ne: mine ?? "" } }
  const sessions = await raw(CommitSessionModel).find(dead).limit(100).toArray()
  if (sessions.length === 0) return
  await connection.db?.admin().command({ killSessions: sessions.map(s => s.lsid) })
  await raw(CommitSessionModel).deleteMany({ _id: { $in: sessions.map(s => s._id) } })
}
