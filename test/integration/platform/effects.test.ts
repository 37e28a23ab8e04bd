import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { newId } from "#app/platform/ids.server.ts"
import { runDueEffects } from "#app/platform/jobs/effects.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { ok } from "#app/shared/result.ts"
import { EffectModel } from "#models/platform/effect.server.ts"
import { must } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

const SECOND = 1000
const MINUTE = 60 * SECOND

let world: World
let calls: string[]
/** What the outside says to a call; nothing when it takes it. */
let answer: () => void
beforeAll(async () => {
  world = await openWorld()
  const send = async (_services: unknown, _payload: unknown, { id }: { id: string }) => {
    calls.push(id)
    answer()
  }
  world.services.effects = { ...world.services.effects, "mail.send": send }
})
afterAll(() => world.close())
beforeEach(() => {
  calls = []
  answer = () => undefined
})

const away = () => {
  throw new Error("the server of letters is away")
}

async function order(): Promise<string> {
  const meta = { command: "order", actor: { kind: "system", task: "test" }, idempotencyKey: newId() } as const
  const payload = { to: "a@demo.invalid", subject: "s", text: "t" }
  return must(await commit(world.services, meta, async tx => ok(tx.effect({ kind: "mail.send", payload }))))
}

const stored = (id: string) => raw(EffectModel).findOne({ _id: id })

describe("an effect", () => {
  it("that fails is tried again later and later, and given up after twenty tries", async () => {
    const id = await order()
    answer = away
    const pauses: number[] = []
    for (let attempt = 1; attempt <= 20; attempt++) {
      await runDueEffects(world.services)
      expect(calls).toHaveLength(attempt)
      const effect = await stored(id)
      expect(effect).toMatchObject({ attempts: attempt, lastError: "the server of letters is away" })
      expect(effect?.status).toBe(attempt < 20 ? "pending" : "dead")
      const dueAt = effect?.dueAt ?? new Date(0)
      pauses.push((dueAt.getTime() - world.clock.now().getTime()) / SECOND)
      world.clock.set(new Date(dueAt.getTime() - 1))
      expect(await runDueEffects(world.services)).toBe(0)
      world.clock.set(dueAt)
    }
    expect(pauses.slice(0, 11)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600])
    world.clock.advance(24 * 60 * MINUTE)
    expect(await runDueEffects(world.services)).toBe(0)
    expect(calls).toHaveLength(20)
  })

  it("that failed and then succeeds is done, without its content and its failure", async () => {
    const id = await order()
    answer = away
    await runDueEffects(world.services)
    answer = () => undefined
    world.clock.advance(SECOND)
    expect(await runDueEffects(world.services)).toBe(1)
    const effect = await stored(id)
    expect(effect).toMatchObject({ status: "done", attempts: 2 })
    expect([effect?.payload, effect?.lastError]).toEqual([undefined, undefined])
    expect(await runDueEffects(world.services)).toBe(0)
  })

  it("is done by one of two workers, and again by another once the lease of a lost one is over", async () => {
    const id = await order()
    await Promise.all([runDueEffects(world.services), runDueEffects(world.services)])
    expect(calls).toEqual([id])
    const lost = await order()
    const claimed = { dueAt: new Date(world.clock.now().getTime() + 30 * SECOND), attempts: 1 }
    await raw(EffectModel).updateOne({ _id: lost }, { $set: claimed })
    world.clock.advance(30 * SECOND - 1)
    expect(await runDueEffects(world.services)).toBe(0)
    world.clock.advance(1)
    await runDueEffects(world.services)
    expect(await stored(lost)).toMatchObject({ status: "done", attempts: 2 })
  })
})
