import { randomBytes } from "node:crypto"
import type { ClientSession, Document } from "mongodb"
import type { AgencyDoc } from "#app/modules/directory/agency.ts"
import { newId, sha256 } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { bodyHash, entryHash, GENESIS, metaHash } from "#app/platform/journal/hash.ts"
import type { JournalEntryDoc } from "#app/platform/journal/journal-entry.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { JournalHeadModel } from "#models/platform/journal-head.server.ts"
import { type Bench, inProcess } from "./bench-site.ts"
import { agencyDocs, agencyId } from "./market-docs.ts"
import type { BenchOptions } from "./options.ts"
import { middleByRatio } from "./statistics.ts"
import type { Figure } from "./table.ts"

const SYSTEM = { kind: "system", task: "bench" } as const
const AGENCIES = 500
const HEAD_ID = "journal"
const BATCH = 500
const WARM_UP = 20

/** `commit` of two reads and two puts against the bare driver, and on a long journal against a short one. */
export async function measureCommit(bench: Bench, options: BenchOptions): Promise<Figure[]> {
  const { rounds, commits, manyEntries } = options
  const short = await bench.emptyEnv("short")
  const long = await bench.emptyEnv("long")
  await inProcess(short, () => loadAgencies())
  await bench.report.step(`a journal of ${manyEntries} entries: loaded`, () =>
    inProcess(long, async services => {
      await loadAgencies()
      await loadEntries(services, manyEntries)
    }),
  )
  const times: Record<"ours" | "bare" | "long", number>[] = []
  for (let round = 0; round < rounds; round++) {
    const onShort = await inProcess(short, async services => ({
      ours: await meanMs(commits, n => changeTwo(services, n)),
      bare: await bareMs(services, commits),
    }))
    const onLong = await inProcess(long, services => meanMs(commits, n => changeTwo(services, n)))
    times.push({ ...onShort, long: onLong })
  }
  const perSecond = middleByRatio(
    times.map(({ ours, bare }) => ({ ours: 1000 / ours, baseline: 1000 / bare })),
  )
  const afterMany = middleByRatio(times.map(({ ours, long }) => ({ ours: long, baseline: ours })))
  return [
    {
      ...{ measure: "commit, two reads and two puts", unit: "/s", target: { atLeast: 0.5 } },
      ...{ ...perSecond, against: "bare driver" },
    },
    {
      ...{ measure: `commit after ${manyEntries} entries`, unit: "ms", target: { atMost: 1.25 } },
      ...{ ...afterMany, against: "short journal" },
    },
  ]
}

/** Mean milliseconds of one after another; the first of them are not counted. */
async function meanMs(times: number, work: (n: number) => Promise<unknown>): Promise<number> {
  for (let n = 0; n < WARM_UP; n++) await work(n)
  const begun = performance.now()
  for (let n = 0; n < times; n++) await work(n)
  return (performance.now() - begun) / times
}

const pairOf = (n: number): [string, string] => [
  agencyId((2 * n) % AGENCIES),
  agencyId((2 * n + 1) % AGENCIES),
]
const changed = (agency: AgencyDoc): AgencyDoc => ({ ...agency, summary: `演示数据 ${newId()}` })

async function changeTwo(services: Services, n: number): Promise<void> {
  const meta = { command: "bench", actor: SYSTEM, idempotencyKey: `bench:${newId()}` }
  const done = await commit(services, meta, async tx => {
    const [first, second] = pairOf(n)
    const a = await tx.get(AgencyModel, first)
    const b = await tx.get(AgencyModel, second)
    if (!(a && b)) return refuse("not-found")
    await tx.put(AgencyModel, changed(a))
    await tx.put(AgencyModel, changed(b))
    return ok({ n })
  })
  if (!done.ok) throw new Error(`The commit was refused: ${done.error.code}`)
}

/** The same transaction by the driver alone: the same six reads and writes and an entry of the same size, no more. */
async function bareMs(services: Services, times: number): Promise<number> {
  const pattern = await raw(JournalEntryModel).findOne({ command: "bench" })
  if (!pattern) throw new Error("There is no entry to copy")
  const session = services.connection.getClient().startSession()
  try {
    return await meanMs(times, n => bareTransaction(session, pattern, n))
  } finally {
    await session.endSession()
  }
}

async function bareTransaction(session: ClientSession, pattern: JournalEntryDoc, n: number): Promise<void> {
  session.startTransaction({
    readConcern: { level: "snapshot" },
    writeConcern: { w: "majority", journal: true },
    readPreference: "primary",
  })
  const idempotencyKey = `bench:${newId()}`
  await raw(JournalEntryModel).findOne({ idempotencyKey }, { session })
  const head = await raw(JournalHeadModel).findOne({ _id: HEAD_ID }, { session })
  const seq = (head?.seq ?? 0) + 1
  const docs: AgencyDoc[] = []
  for (const _id of pairOf(n)) docs.push((await raw(AgencyModel).findOne({ _id }, { session })) as AgencyDoc)
  for (const { _id, ...rest } of docs.map(changed)) {
    await raw(AgencyModel).replaceOne({ _id }, rest as unknown as AgencyDoc, { session, upsert: true })
  }
  await raw(JournalEntryModel).insertOne({ ...pattern, _id: seq, idempotencyKey }, { session })
  const next: Document = { seq, hash: pattern.hash, at: new Date() }
  await raw(JournalHeadModel).replaceOne({ _id: HEAD_ID }, next as never, { session, upsert: true })
  await session.commitTransaction()
}

async function loadAgencies(): Promise<void> {
  await AgencyModel.insertMany(agencyDocs(0, AGENCIES, new Date()))
}

/** Entries like those of `changeTwo`, with a whole chain, straight into the collection; then the head. */
async function loadEntries(services: Services, count: number): Promise<void> {
  const agencies = agencyDocs(0, AGENCIES, services.clock.now())
  const begun = services.clock.now().getTime() - count * 1000
  let prev = GENESIS
  for (let from = 1; from <= count; from += BATCH) {
    const entries: JournalEntryDoc[] = []
    for (let seq = from; seq < Math.min(from + BATCH, count + 1); seq++) {
      const docs = pairOf(seq).flatMap(id => agencies.find(agency => agency._id === id) ?? [])
      entries.push(entryOf(seq, prev, new Date(begun + seq * 1000), docs))
      prev = entries.at(-1)?.hash ?? prev
    }
    await raw(JournalEntryModel).insertMany(entries)
  }
  const head = { seq: count, hash: prev, at: new Date(begun + count * 1000) }
  await raw(JournalHeadModel).replaceOne({ _id: HEAD_ID }, head, { upsert: true })
}

function entryOf(seq: number, prev: string, at: Date, docs: readonly AgencyDoc[]): JournalEntryDoc {
  const salt = () => randomBytes(16).toString("hex")
  const [metaSalt, bodySalt] = [salt(), salt()]
  const meta = { at, command: "bench", idempotencyKey: `loaded:${seq}` }
  const puts = docs.map(doc => ({ collection: "agencies", id: doc._id, doc }))
  const body = { actor: SYSTEM, puts, events: [], effects: [], outcome: { n: seq } }
  const hashes = { metaHash: metaHash(sha256, metaSalt, meta), bodyHash: bodyHash(sha256, bodySalt, body) }
  const hash = entryHash(sha256, prev, seq, hashes.metaHash, hashes.bodyHash)
  return { _id: seq, ...meta, ...body, metaSalt, bodySalt, prev, ...hashes, hash }
}
