import type { Db, Document } from "mongodb"
import { newId } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { type Bench, dbOf, inProcess } from "./bench-site.ts"
import { type Figure, median } from "./figure.ts"

const ROUNDS = 5
const COMMITS = 100
const META = { command: "bench", actor: { kind: "system", task: "bench" } } as const
const OPTIONS = {
  readConcern: { level: "snapshot" },
  writeConcern: { w: "majority", journal: true },
  readPreference: "primary",
} as const

/** Commits that read and change two agencies against the driver alone, which reads and writes the same documents. */
export async function measureCommit(bench: Bench): Promise<Figure[]> {
  const rounds = await inProcess(await bench.district(10), compare)
  const ratios = rounds.map(({ ours, bare }) => ours / bare)
  const middle = rounds[ratios.indexOf(median(ratios))]
  const from = `${middle?.ours.toFixed(0)}/s against ${middle?.bare.toFixed(0)}/s bare driver; ${bench.database}`
  return [{ measure: "commit throughput", value: median(ratios), unit: "×", target: { atLeast: 0.5 }, from }]
}

/** Commits a second, ours and the driver's in turn. */
async function compare(services: Services): Promise<{ ours: number; bare: number }[]> {
  const db = dbOf(services)
  const agencies = await db.collection("agencies").find().limit(200).toArray()
  const pairOf = (n: number) => [2 * n, 2 * n + 1].map(at => String(agencies[at % agencies.length]?._id))
  // The first of them makes the entry that the driver copies.
  await perSecond(n => changeTwo(services, pairOf(n)))
  const pattern = (await db.collection("journal").findOne({ command: META.command })) ?? {}
  const rounds: { ours: number; bare: number }[] = []
  for (let n = 0; n < ROUNDS; n++) {
    const ours = await perSecond(n => changeTwo(services, pairOf(n)))
    const bare = await perSecond(n => bareTransaction(db, pattern, pairOf(n)))
    rounds.push({ ours, bare })
  }
  return rounds
}

/** One after another. */
async function perSecond(work: (n: number) => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  for (let n = 0; n < COMMITS; n++) await work(n)
  return (COMMITS * 1000) / (performance.now() - begun)
}

async function changeTwo(services: Services, ids: readonly string[]): Promise<void> {
  const done = await commit(services, { ...META, idempotencyKey: `bench:${newId()}` }, async tx => {
    for (const id of ids) {
      const agency = await tx.get(AgencyModel, id)
      if (!agency) return refuse("not-found")
      await tx.put(AgencyModel, { ...agency, summary: newId() })
    }
    return ok({})
  })
  if (!done.ok) throw new Error(`The commit was refused: ${done.error.code}`)
}

/** The same reads and writes with an entry of the same size, and nothing more. */
async function bareTransaction(db: Db, pattern: Document, ids: readonly string[]): Promise<void> {
  const [agencies, journal, heads] = [
    db.collection("agencies"),
    db.collection("journal"),
    db.collection("journal_head"),
  ]
  await db.client.withSession(session =>
    session.withTransaction(async () => {
      const idempotencyKey = `bench:${newId()}`
      await journal.findOne({ idempotencyKey }, { session })
      const head = await heads.findOne({}, { session })
      const seq = head?.seq + 1
      for (const id of ids) {
        const agency = await agencies.findOne({ _id: id as never }, { session })
        await agencies.replaceOne({ _id: id as never }, { ...agency, summary: newId() }, { session })
      }
      await journal.insertOne({ ...pattern, _id: seq, idempotencyKey }, { session })
      await heads.replaceOne({ _id: head?._id }, { ...head, seq, at: new Date() }, { session })
    }, OPTIONS),
  )
}
