import type { Collection, OptionalUnlessRequiredId } from "mongodb"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { commit } from "#app/platform/journal/commit.server.ts"
import type { JournalEntryDoc } from "#app/platform/journal/journal-entry.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import { ok } from "#app/shared/result.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { JournalHeadModel } from "#models/platform/journal-head.server.ts"
import { NumberSeriesModel } from "#models/platform/number-series.server.ts"
import { openEmptyWorld, type World } from "../../support/world.ts"

let world: World
let untouched: JournalEntryDoc[]

beforeAll(async () => {
  world = await openEmptyWorld()
  for (let n = 1; n <= 6; n++) {
    const meta = {
      command: "count",
      actor: { kind: "system", task: "test" } as const,
      idempotencyKey: `k${n}`,
    }
    await commit(world.services, meta, async tx => {
      await tx.put(NumberSeriesModel, { _id: `s${n % 2}`, last: n })
      return ok(n)
    })
  }
  untouched = await raw(JournalEntryModel).find().sort({ _id: 1 }).toArray()
})
afterAll(() => world.close())

const journal = () => raw(JournalEntryModel)
const entry = (seq: number) => structuredClone(untouched[seq - 1]) as JournalEntryDoc

/** Each mutation is what somebody with the database in hand could do. */
const MUTATIONS: [string, () => Promise<unknown>][] = [
  ["command edited", () => journal().updateOne({ _id: 3 }, { $set: { command: "other" } })],
  ["instant edited", () => journal().updateOne({ _id: 3 }, { $set: { at: new Date(5) } })],
  [
    "key edited",
    async () => {
      await journal().deleteOne({ _id: 3 })
      await journal().insertOne({ ...entry(3), idempotencyKey: "x" })
    },
  ],
  ["actor edited", () => journal().updateOne({ _id: 3 }, { $set: { actor: { kind: "anonymous" } } })],
  ["put edited", () => journal().updateOne({ _id: 3 }, { $set: { "puts.0.doc.last": 99 } })],
  ["outcome edited", () => journal().updateOne({ _id: 3 }, { $set: { outcome: 99 } })],
  ["event added", () => journal().updateOne({ _id: 3 }, { $set: { events: [{ type: "x" }] } })],
  ["meta salt edited", () => journal().updateOne({ _id: 3 }, { $set: { metaSalt: "00" } })],
  ["body salt edited", () => journal().updateOne({ _id: 3 }, { $set: { bodySalt: "00" } })],
  ["body hash edited", () => journal().updateOne({ _id: 3 }, { $set: { bodyHash: "0".repeat(64) } })],
  ["hash edited", () => journal().updateOne({ _id: 3 }, { $set: { hash: "0".repeat(64) } })],
  [
    "body dropped with its put",
    () => journal().updateOne({ _id: 6 }, { $unset: { puts: "", bodySalt: "" } }),
  ],
  [
    "body edited with the state, its salt dropped",
    async () => {
      await journal().updateOne({ _id: 6 }, { $set: { "puts.0.doc.last": 99 }, $unset: { bodySalt: "" } })
      await raw(NumberSeriesModel).updateOne({ _id: "s0" }, { $set: { last: 99 } })
    },
  ],
  ["first removed", () => journal().deleteOne({ _id: 1 })],
  ["middle removed", () => journal().deleteOne({ _id: 4 })],
  ["last removed", () => journal().deleteOne({ _id: 6 })],
  [
    "tail removed with the head set back",
    async () => {
      await journal().deleteOne({ _id: 6 })
      await raw(JournalHeadModel).updateOne({ _id: "journal" }, { $set: { seq: 5, hash: entry(5).hash } })
    },
  ],
  [
    "two swapped",
    async () => {
      await journal().deleteMany({ _id: { $in: [3, 4] } })
      await journal().insertMany([
        { ...entry(4), _id: 3 },
        { ...entry(3), _id: 4 },
      ])
    },
  ],
  ["one inserted at the end", () => journal().insertOne({ ...entry(6), _id: 7, idempotencyKey: "k7" })],
  ["state edited", () => raw(NumberSeriesModel).updateOne({ _id: "s1" }, { $set: { last: 77 } })],
  ["state removed", () => raw(NumberSeriesModel).deleteOne({ _id: "s1" })],
  ["state added", () => raw(NumberSeriesModel).insertOne({ _id: "s9", last: 1 })],
]

/** Puts a collection back as it was. */
async function restore<T extends { _id: string | number }>(
  collection: Collection<T>,
  docs: T[],
): Promise<void> {
  await collection.deleteMany({})
  await collection.insertMany(structuredClone(docs) as OptionalUnlessRequiredId<T>[])
}

describe("verifyJournal", () => {
  it("finds nothing in an untouched journal", async () => {
    expect(await verifyJournal(world.services.connection)).toMatchObject({
      entries: 6,
      documents: 2,
      differences: [],
    })
  })

  it.each(MUTATIONS)("finds: %s", async (_name, mutate) => {
    const state = await raw(NumberSeriesModel).find().toArray()
    const head = await raw(JournalHeadModel).find().toArray()
    await mutate()
    const { differences } = await verifyJournal(world.services.connection)
    await restore(raw(JournalEntryModel), untouched)
    await restore(raw(NumberSeriesModel), state)
    await restore(raw(JournalHeadModel), head)
    expect(differences).not.toEqual([])
  })
})
