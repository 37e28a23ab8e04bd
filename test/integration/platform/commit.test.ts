import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { commit } from "#app/platform/journal/commit.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { EffectModel } from "#models/platform/effect.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { NumberSeriesModel } from "#models/platform/number-series.server.ts"
import { openEmptyWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openEmptyWorld()
})
afterAll(() => world.close())

const actor = { kind: "system", task: "test" } as const

/** A command on one aggregate: counts up, refuses above the limit. */
function countUp(id: string, key: string, limit = Number.POSITIVE_INFINITY) {
  return commit<{ last: number }>(
    world.services,
    { command: "count-up", actor, idempotencyKey: key },
    async tx => {
      const last = ((await tx.get(NumberSeriesModel, id))?.last ?? 0) + 1
      if (last > limit) return refuse("enough")
      await tx.put(NumberSeriesModel, { _id: id, last })
      return ok({ last })
    },
  )
}

const entries = () => raw(JournalEntryModel).countDocuments()

describe("commit", () => {
  it("writes state and the entry that explains it together", async () => {
    const done = await countUp("one", "one:1")
    expect(done).toMatchObject({ ok: true, value: { last: 1 } })
    const entry = await raw(JournalEntryModel).findOne({ idempotencyKey: "one:1" })
    expect(entry?.puts).toEqual([{ collection: "number_series", id: "one", doc: { _id: "one", last: 1 } }])
    expect(await raw(NumberSeriesModel).findOne({ _id: "one" })).toEqual({ _id: "one", last: 1 })
  })

  it("gives the recorded outcome for a known key and writes nothing", async () => {
    await countUp("two", "two:1")
    const before = await entries()
    const again = await countUp("two", "two:1")
    expect(again).toMatchObject({ ok: true, value: { last: 1 }, receipt: { replayed: true } })
    expect(await entries()).toBe(before)
    expect((await raw(NumberSeriesModel).findOne({ _id: "two" }))?.last).toBe(1)
  })

  it("writes nothing when it refuses", async () => {
    const before = await entries()
    expect(await countUp("three", "three:1", 0)).toEqual({ ok: false, error: { code: "enough" } })
    expect(await entries()).toBe(before)
    expect(await raw(NumberSeriesModel).findOne({ _id: "three" })).toBeNull()
  })

  it("lets 20 parallel commands on one aggregate all count", async () => {
    const results = await Promise.all(Array.from({ length: 20 }, (_, i) => countUp("twenty", `twenty:${i}`)))
    expect(results.every(r => r.ok)).toBe(true)
    expect((await raw(NumberSeriesModel).findOne({ _id: "twenty" }))?.last).toBe(20)
  })

  it("lets exactly as many parallel commands pass as the rule allows", async () => {
    const results = await Promise.all(Array.from({ length: 20 }, (_, i) => countUp("five", `five:${i}`, 5)))
    expect(results.filter(r => r.ok)).toHaveLength(5)
  })

  it("makes the instants of entries strictly later, whatever the clock says", async () => {
    const first = await countUp("time", "time:1")
    world.clock.advance(-60_000)
    const second = await countUp("time", "time:2")
    if (!first.ok || !second.ok) throw new Error("refused")
    expect(second.receipt.at.getTime()).toBeGreaterThan(first.receipt.at.getTime())
    world.clock.advance(60_000)
  })

  it("refuses a key that another command used", async () => {
    await countUp("key", "key:1")
    const other = await commit(
      world.services,
      { command: "other", actor, idempotencyKey: "key:1" },
      async () => ok(1),
    )
    expect(other).toMatchObject({ ok: false, error: { code: "idempotency-key-reused" } })
  })

  it("throws on a field that the schema does not know, and writes nothing", async () => {
    const before = await entries()
    const bad = { _id: "bad", last: 1, surprise: true } as { _id: string; last: number }
    const run = commit(world.services, { command: "bad", actor, idempotencyKey: "bad:1" }, async tx => {
      await tx.put(NumberSeriesModel, bad)
      return ok(null)
    })
    await expect(run).rejects.toThrow(/surprise/)
    expect(await entries()).toBe(before)
  })

  it("journals the effects it orders and does each once", async () => {
    const ordered = await commit(
      world.services,
      { command: "order", actor, idempotencyKey: "order:1" },
      async tx => {
        const payload = { to: "a@demo.invalid", subject: "s", text: "t" }
        return ok(tx.effect({ kind: "mail.send", payload }))
      },
    )
    if (!ordered.ok) throw new Error("refused")
    await world.settle()
    expect(await raw(EffectModel).findOne({ _id: ordered.value })).toMatchObject({
      status: "done",
      attempts: 1,
    })
    const entry = await raw(JournalEntryModel).findOne({ idempotencyKey: "order:1" })
    expect(entry?.effects).toEqual([ordered.value])
  })

  it("leaves a journal that verifies, with state equal to its fold", async () => {
    expect(await verifyJournal(world.services.connection)).toMatchObject({ differences: [] })
  })
})
