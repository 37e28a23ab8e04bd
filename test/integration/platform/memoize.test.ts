import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { commit } from "#app/platform/journal/commit.server.ts"
import { evict, memoize, memoizeUntilCommit } from "#app/platform/memoize.server.ts"
import { ok } from "#app/shared/result.ts"
import { NumberSeriesModel } from "#models/platform/number-series.server.ts"
import { openEmptyWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openEmptyWorld()
})
afterAll(() => world.close())

const LONG_MS = 600_000
const actor = { kind: "system", task: "test" } as const

/** A piece of work that counts how often it was done. */
function counted() {
  let times = 0
  return () => Promise.resolve(++times)
}

const writeSomething = (key: string) =>
  commit(world.services, { command: "write-something", actor, idempotencyKey: key }, async tx => {
    await tx.put(NumberSeriesModel, { _id: key, last: 1 })
    return ok(null)
  })

describe("memoize", () => {
  it("works it out once, also for those who ask at the same time, until it is forgotten or too old", async () => {
    const work = counted()
    const ask = (ms: number) => memoize(world.services, "a", ms, work)
    expect(await Promise.all([ask(LONG_MS), ask(LONG_MS), ask(LONG_MS)])).toEqual([1, 1, 1])
    evict(world.services, "a")
    expect(await ask(0)).toBe(2)
    expect(await ask(0)).toBe(3)
  })

  it("keeps no failure", async () => {
    const failing = memoize(world.services, "b", LONG_MS, () => Promise.reject(new Error("no")))
    await expect(failing).rejects.toThrow("no")
    expect(await memoize(world.services, "b", LONG_MS, counted())).toBe(1)
  })
})

describe("memoizeUntilCommit", () => {
  it("works it out anew after a commit of anybody, and not after a refusal", async () => {
    const work = counted()
    const ask = () => memoizeUntilCommit(world.services, "c", LONG_MS, work)
    expect([await ask(), await ask()]).toEqual([1, 1])
    await writeSomething("one")
    expect([await ask(), await ask()]).toEqual([2, 2])
    await writeSomething("one")
    expect(await ask()).toBe(2)
  })
})
