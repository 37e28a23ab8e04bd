import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Asked, type Call, command } from "#app/platform/journal/command.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { NumberSeriesModel } from "#models/platform/number-series.server.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const counter = { kind: "system", task: "counter" } as const
const stranger = { kind: "system", task: "stranger" } as const

const begin = command("begin", {}, async ({ tx, input }: Call<{ id: string }, Actor>) => {
  await tx.put(NumberSeriesModel, { _id: input.id, last: 1 })
  return ok(null)
})

const countUp = command(
  "count-up",
  {
    load: ({ tx, input }: Call<{ id: string }, Actor>) => tx.get(NumberSeriesModel, input.id),
    access: (actor, series) => actor.kind === "system" && actor.task === "counter" && series.last < 3,
  },
  async ({ tx, loaded: series }) => {
    const next = await tx.put(NumberSeriesModel, { ...series, last: series.last + 1 })
    return ok({ last: next.last })
  },
)

const setTo = command(
  (input: { to: number }) => `set-to-${input.to}`,
  {
    prepare: async ({ input }: Asked<{ id: string; to: number }, Actor>) =>
      input.to < 0 ? refuse("negative") : input.to * 10,
    load: async ({ tx, input, prepared }: Call<{ id: string; to: number }, Actor>) => {
      const series = await tx.get(NumberSeriesModel, input.id)
      return series?.last === prepared ? refuse("unchanged") : ok(input.id)
    },
    key: ({ input }) => `set:${input.idempotencyToken}`,
  },
  async ({ tx, loaded: _id, prepared: last }) => ok(await tx.put(NumberSeriesModel, { _id, last })),
)

const entries = () => raw(JournalEntryModel).countDocuments()
const lastOf = async (id: string) => (await raw(NumberSeriesModel).findOne({ _id: id }))?.last
const started = async (id: string) => {
  await begin(world.services, counter, { id, idempotencyToken: `begin-${id}` })
  return entries()
}

describe("a command", () => {
  it("refuses what is not there and writes nothing", async () => {
    const before = await entries()
    const done = await countUp(world.services, counter, { id: "nowhere", idempotencyToken: "1" })
    expect(done).toEqual({ ok: false, error: { code: "not-found" } })
    expect(await entries()).toBe(before)
  })

  it("refuses who may not as if it were not there and writes nothing", async () => {
    const before = await started("theirs")
    const done = await countUp(world.services, stranger, { id: "theirs", idempotencyToken: "2" })
    expect(done).toEqual({ ok: false, error: { code: "not-found" } })
    expect(await lastOf("theirs")).toBe(1)
    expect(await entries()).toBe(before)
  })

  it("gives the recorded outcome when the same token comes again", async () => {
    const before = await started("again")
    const input = { id: "again", idempotencyToken: "3" }
    const first = await countUp(world.services, counter, input)
    const second = await countUp(world.services, counter, input)
    expect(first).toMatchObject({ ok: true, value: { last: 2 }, receipt: { replayed: false } })
    expect(second).toMatchObject({ ok: true, value: { last: 2 }, receipt: { replayed: true } })
    expect(await entries()).toBe(before + 1)
  })

  it("is in the journal under its name, with who did it and the key of name, actor and token", async () => {
    await started("named")
    await countUp(world.services, counter, { id: "named", idempotencyToken: "4" })
    const entry = await raw(JournalEntryModel).findOne({ idempotencyKey: "count-up:counter:4" })
    expect(entry).toMatchObject({ command: "count-up", actor: counter, outcome: { last: 2 } })
  })

  it("takes a name and a key of its own, and refuses another name under the same key", async () => {
    const input = { id: "set", to: 2, idempotencyToken: "5" }
    expect(await setTo(world.services, counter, input)).toMatchObject({ ok: true, value: { last: 20 } })
    const entry = await raw(JournalEntryModel).findOne({ idempotencyKey: "set:5" })
    expect(entry).toMatchObject({ command: "set-to-2" })
    const other = await setTo(world.services, counter, { ...input, to: 3 })
    expect(other).toEqual({ ok: false, error: { code: "idempotency-key-reused" } })
    expect(await lastOf("set")).toBe(20)
  })

  it("ends with the first refusal of its steps and writes nothing", async () => {
    await setTo(world.services, counter, { id: "steps", to: 1, idempotencyToken: "6" })
    const before = await entries()
    const tried = async (to: number, idempotencyToken: string) =>
      await setTo(world.services, counter, { id: "steps", to, idempotencyToken })
    expect(await tried(-1, "7")).toEqual({ ok: false, error: { code: "negative" } })
    expect(await tried(1, "8")).toEqual({ ok: false, error: { code: "unchanged" } })
    expect(await entries()).toBe(before)
  })
})
