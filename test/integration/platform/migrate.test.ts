import type { Collection } from "mongodb"
import { afterEach, beforeEach, expect, it } from "vitest"
import { boot } from "#app/platform/boot.server.ts"
import { commit, MIGRATE } from "#app/platform/journal/commit.server.ts"
import { migrate } from "#app/platform/journal/migrate.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import { ok } from "#app/shared/result.ts"
import type { StoredDoc } from "#models/migrations/migration.ts"
import { NumberSeriesModel } from "#models/platform/number-series.server.ts"
import { openEmptyWorld, type World } from "../../support/world.ts"

/** Announcements as they were stored before there were shapes; more than one batch takes. */
const NOTICES = 450

let world: World
beforeEach(async () => {
  world = await openEmptyWorld()
  await writeOldDocuments()
})
afterEach(() => world.close())

const collection = (name: string) =>
  world.services.connection.collection<StoredDoc>(name) as unknown as Collection<StoredDoc>
const journal = () => world.services.connection.collection("journal")
const head = () => world.services.connection.collection<{ _id: string }>("journal_head")

const oldNotice = (n: number): StoredDoc => ({
  ...{ _id: `n${String(n).padStart(4, "0")}`, kind: "notice", state: "draft" },
  ...{ titleZh: "通告", titleEn: "Notice", bodyZh: "正文", bodyEn: "Text", savedAt: world.clock.now() },
})

/** Journalled documents of the shape 0, in a database whose head tells of no shape. */
async function writeOldDocuments(change: (doc: StoredDoc) => StoredDoc = doc => doc) {
  const docs = Array.from({ length: NOTICES }, (_, n) => change(oldNotice(n)))
  const meta = { command: MIGRATE, actor: { kind: "system", task: "test" } as const, idempotencyKey: "old" }
  await commit(world.services, meta, async tx => {
    await tx.putMigrated(collection("notices"), docs)
    return ok(null)
  })
  await head().updateOne({ _id: "journal" }, { $unset: { shape: "" } })
}

const start = () => boot({ env: world.services.env, clock: world.clock, log: world.services.log })
const count = (key: string) =>
  commit(
    world.services,
    { command: "count", actor: { kind: "system", task: "test" }, idempotencyKey: key },
    async tx => {
      await tx.put(NumberSeriesModel, { _id: "s", last: 1 })
      return ok(null)
    },
  )

it("refuses to start and to write while documents of an earlier shape are stored", async () => {
  await expect(start()).rejects.toThrow(/shape 0, this one needs 1.*npm run migrate/)
  await expect(count("before")).rejects.toThrow(/npm run migrate/)
  await migrate(world.services, () => undefined)
  await expect(start()).resolves.toBeDefined()
  expect(await count("after")).toMatchObject({ ok: true })
})

it("refuses to start on documents of a later shape", async () => {
  await head().updateOne({ _id: "journal" }, { $set: { shape: 99 } })
  await expect(start()).rejects.toThrow(/newer version/)
})

it("moves every document in journalled batches, which the audit folds through", async () => {
  const told: string[] = []
  expect(await migrate(world.services, line => told.push(line))).toEqual([1])
  expect(told).toContain(`1 one word a thing: ${NOTICES} of notices`)
  expect(await collection("notices").countDocuments()).toBe(0)
  expect(await collection("announcements").countDocuments({ kind: "announcement" })).toBe(NOTICES)
  // Three batches of at most 200, the entry that reaches the shape, and the old documents' own.
  expect(await journal().countDocuments()).toBe(5)
  expect((await verifyJournal(world.services.connection)).differences).toEqual([])
  expect(await migrate(world.services, () => undefined)).toEqual([])
})

it("goes on where it was cut short", async () => {
  const cut = migrate(world.services, () => {
    throw new Error("cut")
  })
  await expect(cut).rejects.toThrow("cut")
  expect(await collection("announcements").countDocuments()).toBe(200)
  await expect(start()).rejects.toThrow(/npm run migrate/)
  expect(await migrate(world.services, () => undefined)).toEqual([1])
  expect(await collection("announcements").countDocuments()).toBe(NOTICES)
  expect(await journal().countDocuments()).toBe(5)
  expect((await verifyJournal(world.services.connection)).differences).toEqual([])
})

it("keeps the old shape when a document does not fit its model afterwards", async () => {
  const broken = { ...oldNotice(9000), state: "nonsense" }
  const meta = {
    command: MIGRATE,
    actor: { kind: "system", task: "test" } as const,
    idempotencyKey: "broken",
  }
  await commit(world.services, meta, async tx => {
    await tx.putMigrated(collection("notices"), [broken])
    return ok(null)
  })
  await expect(migrate(world.services, () => undefined)).rejects.toThrow(/nonsense/)
  await expect(start()).rejects.toThrow(/npm run migrate/)
})

it("is found out when an entry of a migration holds something else than the migration makes", async () => {
  const meta = {
    command: MIGRATE,
    actor: { kind: "system", task: "migrate" } as const,
    idempotencyKey: "forged",
  }
  const forged = { ...oldNotice(1), kind: "announcement", titleZh: "改写" }
  await commit(world.services, meta, async tx => {
    await tx.putMigrated(collection("announcements"), [forged])
    await tx.removeMigrated(collection("notices"), [forged._id])
    tx.emit({ type: "store.migrated", number: 1, collection: "notices" })
    return ok(null)
  })
  const { differences } = await verifyJournal(world.services.connection)
  expect(differences).toEqual([`entry 2: ${forged._id} is not what migration 1 makes of it`])
})
