import { randomBytes } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import { type ClientSession, MongoError, MongoServerError } from "mongodb"
import { sha256 } from "#app/platform/ids.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { type Refusal, type Result, refuse } from "#app/shared/result.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { JournalHeadModel } from "#models/platform/journal-head.server.ts"
import { commitSession, dropSession, endDeadSessions } from "./commit-session.server.ts"
import { crashPoint } from "./crash-point.server.ts"
import { bodyHash, entryHash, GENESIS, metaHash } from "./hash.ts"
import type { JournalEntryDoc } from "./journal-entry.ts"
import { react } from "./react.server.ts"
import { requireShape, shapeOf } from "./shape.server.ts"
import { raw, Tx } from "./transaction.server.ts"

export interface CommandMeta {
  command: string
  actor: Actor
  /** Unique for what is asked once; the same key gives the recorded outcome again. */
  idempotencyKey: string
  /** For the last step of a migration alone: the shape that all documents have from here on. */
  reachesShape?: number
}

/** The command by which stored documents get another shape (migrate.server.ts). */
export const MIGRATE = "migrate-store"

/** Where a command stands in the journal. `replayed` when the key was known and nothing was written now. */
export interface Receipt {
  seq: number
  at: Date
  hash: string
  replayed: boolean
}

export type Committed<T> = { ok: true; value: T; receipt: Receipt } | { ok: false; error: Refusal }
export type Handler<T> = (tx: Tx) => Promise<Result<T>>

const HEAD_ID = "journal"
/** A conflict that lasts longer is a lock that somebody left behind. */
const LOCKED_MS = 2000
const OPTIONS = {
  readConcern: { level: "snapshot" },
  writeConcern: { w: "majority", journal: true },
  readPreference: "primary",
} as const

/** The database did not answer within the time a person can be asked to wait. The outcome may still be recorded. */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super("the database is not available", { cause })
  }
}

/**
 * Runs one command as one transaction: its writes, the reactions of other modules, the effects, the journal entry and
 * the new head stand or fall together. A refusal writes nothing. Conflicts run again on a fresh snapshot.
 */
export function commit<T>(services: Services, meta: CommandMeta, handler: Handler<T>): Promise<Committed<T>> {
  return services.queue.run(() => untilDecided(services, meta, handler))
}

async function untilDecided<T>(
  services: Services,
  meta: CommandMeta,
  handler: Handler<T>,
): Promise<Committed<T>> {
  const started = performance.now()
  let lookAgainAt = started + LOCKED_MS
  for (;;) {
    const tried = await attempt(services, meta, handler)
    if (tried.decided) return tried.outcome
    const now = performance.now()
    if (now - started > services.env.COMMIT_TIMEOUT_MS) throw new StoreUnavailable(tried.error)
    if (now > lookAgainAt && !isNetwork(tried.error)) {
      lookAgainAt = now + LOCKED_MS
      await endDeadSessions(services.connection)
    }
    await pause(1 + (randomBytes(1)[0] ?? 0) / 7 + (isNetwork(tried.error) ? 100 : 0))
  }
}

type Attempt<T> = { decided: true; outcome: Committed<T> } | { decided: false; error: unknown }

/** One try on a fresh snapshot; an error worth another try is handed back instead of thrown. */
async function attempt<T>(services: Services, meta: CommandMeta, handler: Handler<T>): Promise<Attempt<T>> {
  try {
    const session = await commitSession(services.connection)
    return { decided: true, outcome: await runInTransaction(session, services, meta, handler) }
  } catch (error) {
    await dropSession(services.connection)
    if (!isWorthAnotherTry(error)) throw error
    return { decided: false, error }
  }
}

async function runInTransaction<T>(
  session: ClientSession,
  services: Services,
  meta: CommandMeta,
  handler: Handler<T>,
) {
  session.startTransaction(OPTIONS)
  crashPoint("commit:begun")
  const known = await raw(JournalEntryModel).findOne({ idempotencyKey: meta.idempotencyKey }, { session })
  if (known) {
    await session.abortTransaction()
    return replay<T>(known, meta)
  }
  const head = await raw(JournalHeadModel).findOne({ _id: HEAD_ID }, { session })
  if (meta.command !== MIGRATE) requireShape(head)
  const clockNow = services.clock.now()
  const at = new Date(Math.max(clockNow.getTime(), (head?.at.getTime() ?? 0) + 1))
  const tx = new Tx(session, at, (head?.seq ?? 0) + 1, clockNow)
  const result = await handler(tx)
  if (!result.ok) {
    await session.abortTransaction()
    return result
  }
  await react(services.reactions, tx)
  crashPoint("commit:before-effects")
  await tx.flushEffects()
  crashPoint("commit:before-entry")
  const entry = seal(tx, head?.hash ?? GENESIS, meta, result.value)
  await raw(JournalEntryModel).insertOne(entry, { session })
  crashPoint("commit:before-head")
  await raw(JournalHeadModel).replaceOne(
    { _id: HEAD_ID },
    { seq: entry._id, hash: entry.hash, at, shape: meta.reachesShape ?? shapeOf(head) },
    { session, upsert: true },
  )
  crashPoint("commit:before-commit")
  await commitForCertain(session)
  crashPoint("commit:after-commit")
  if (tx.effects.length > 0) services.nudge()
  const receipt = { seq: entry._id, at, hash: entry.hash, replayed: false }
  return { ok: true as const, value: result.value, receipt }
}

function replay<T>(known: JournalEntryDoc, meta: CommandMeta): Committed<T> {
  if (known.command !== meta.command) return refuse("idempotency-key-reused")
  const receipt = { seq: known._id, at: known.at, hash: known.hash, replayed: true }
  return { ok: true, value: known.outcome as T, receipt }
}

function seal(tx: Tx, prev: string, meta: CommandMeta, outcome: unknown): JournalEntryDoc {
  const metaSalt = randomBytes(16).toString("hex")
  const bodySalt = randomBytes(16).toString("hex")
  const head = { at: tx.now, command: meta.command, idempotencyKey: meta.idempotencyKey }
  const body = {
    actor: meta.actor,
    puts: [...tx.puts.values()],
    events: tx.events,
    effects: tx.effects.map(e => e._id),
    outcome: outcome ?? null,
  }
  const hashes = { metaHash: metaHash(sha256, metaSalt, head), bodyHash: bodyHash(sha256, bodySalt, body) }
  const hash = entryHash(sha256, prev, tx.seq, hashes.metaHash, hashes.bodyHash)
  return { _id: tx.seq, ...head, ...body, metaSalt, bodySalt, prev, ...hashes, hash }
}

/** An unknown outcome is asked for again on the same transaction; if the server forgot it, the key settles what happened. */
async function commitForCertain(session: ClientSession): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await session.commitTransaction()
    } catch (error) {
      const unknown = error instanceof MongoError && error.hasErrorLabel("UnknownTransactionCommitResult")
      if (!unknown || attempt >= 3) throw error
      await pause(50 * attempt)
    }
  }
}

function isNetwork(error: unknown): boolean {
  return error instanceof MongoError && !(error instanceof MongoServerError)
}

/** Write conflicts, duplicate keys (the command's own check refuses on the fresh snapshot), lost connections, unknown outcomes. */
function isWorthAnotherTry(error: unknown): boolean {
  if (!(error instanceof MongoError)) return false
  if (error.code === 11_000 || error.code === 112 || error.code === 251) return true
  return (
    isNetwork(error) ||
    error.hasErrorLabel("TransientTransactionError") ||
    error.hasErrorLabel("UnknownTransactionCommitResult") ||
    error.hasErrorLabel("RetryableWriteError")
  )
}
