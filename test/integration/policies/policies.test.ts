import { readFile } from "node:fs/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadCalendar } from "#app/modules/policies/load-calendar.server.ts"
import { loadPolicies } from "#app/modules/policies/load-policies.server.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { POLICY_KEYS } from "#app/modules/policies/policy-keys.ts"
import {
  calendarAhead,
  calendarFor,
  currentCalendar,
  currentPolicies,
  listPolicies,
  policiesFor,
} from "#app/modules/policies/policy-queries.server.ts"
import { setPolicy } from "#app/modules/policies/setting/set-policy.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { isWorkingDay } from "#app/shared/time/calendar.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { makeStaff, must, type Someone } from "../../support/people.ts"
import { MONDAY, openWorld, type World } from "../../support/world.ts"

let world: World
let operation: Someone
beforeAll(async () => {
  world = await openWorld()
  operation = await makeStaff(world, "operation-publish")
})
afterAll(() => world.close())

const SYSTEM = { kind: "system", task: "test" } as const
const read = async (file: string) => JSON.parse(await readFile(file, "utf8")) as unknown
const entries = () => raw(JournalEntryModel).countDocuments()
const change = { key: "award.confirm", value: "3", effectiveFrom: "2024-03-06", reason: "试行一季度" }
const set = (input: Partial<typeof change> & { document?: string; article?: string }, actor: Actor) =>
  setPolicy(
    world.services,
    actor,
    { document: undefined, article: undefined, ...change, ...input },
    world.idempotencyToken(),
  )

describe("loading the default rules", () => {
  it("gives every rule a value", async () => {
    const policies = await currentPolicies(MONDAY)
    for (const key of POLICY_KEYS) expect(() => readPolicy(policies, key)).not.toThrow()
    expect(await listPolicies(MONDAY)).toHaveLength(POLICY_KEYS.length)
  })

  it("changes nothing the second time, not even the journal", async () => {
    const before = await entries()
    const policies = await loadPolicies(
      world.services,
      SYSTEM,
      await read("data/policies/default-policies.json"),
    )
    const calendar = await loadCalendar(world.services, SYSTEM, await read("data/calendar/cn-2018-2026.json"))
    expect(policies).toEqual({ ok: true, value: { added: 0, reworded: 0 } })
    expect(calendar).toEqual({ ok: true, value: { years: 0 } })
    expect(await entries()).toBe(before)
  })

  it("refuses a broken file and everybody but the system", async () => {
    expect(await loadPolicies(world.services, SYSTEM, { format: "policies/1", policies: [] })).toMatchObject({
      error: { code: "policy-file-invalid" },
    })
    expect(await loadCalendar(world.services, SYSTEM, { years: 3 })).toMatchObject({
      error: { code: "calendar-file-invalid" },
    })
    const file = await read("data/policies/default-policies.json")
    expect(await loadPolicies(world.services, operation.actor, file)).toMatchObject({
      error: { code: "not-found" },
    })
  })

  it("knows holidays and make-up days, inside a command and outside", async () => {
    const outside = await currentCalendar()
    expect(isWorkingDay("2024-02-12", outside)).toBe(false)
    expect(isWorkingDay("2024-02-18", outside)).toBe(true)
    const meta = { command: "look", actor: SYSTEM, idempotencyKey: newId() }
    const inside = must(await commit(world.services, meta, async tx => ok((await calendarFor(tx)).years)))
    expect(inside).toEqual(outside.years)
  })

  it("gives a page the holidays of its year and the next, by the district's clock", async () => {
    const lastHour = new Date("2024-12-31T15:30:00.000Z")
    expect((await calendarAhead(lastHour)).years).toEqual([2024, 2025])
    const ahead = await calendarAhead(new Date("2024-12-31T16:30:00.000Z"))
    expect(ahead.years).toEqual([2025, 2026])
    expect(ahead.holidays).toContain("2025-10-08")
    expect(ahead.holidays.every(day => day >= "2025")).toBe(true)
  })
})

describe("changing a rule", () => {
  it("holds from its day on, not before, and keeps the past", async () => {
    expect(await set({}, operation.actor)).toMatchObject({ ok: true })
    const at = async (day: string) => {
      const policies = await currentPolicies(new Date(`${day}T12:00:00+08:00`), ["award.confirm"])
      return readPolicy(policies, "award.confirm")
    }
    expect(await at("2024-03-05")).toBe(2)
    expect(await at("2024-03-06")).toBe(3)
    const rule = (await listPolicies(MONDAY)).find(p => p.key === "award.confirm")
    expect(rule?.versions.map(v => [v.value, v.state])).toEqual([
      [3, "coming"],
      [2, "current"],
    ])
    expect(rule?.versions[0]).toMatchObject({ reason: "试行一季度", source: "platform-rule" })
  })

  it("survives a new load of the defaults", async () => {
    must(await loadPolicies(world.services, SYSTEM, await read("data/policies/default-policies.json")))
    const later = await currentPolicies(new Date("2024-03-07T12:00:00+08:00"), ["award.confirm"])
    expect(readPolicy(later, "award.confirm")).toBe(3)
  })

  it("reads amounts in yuan", async () => {
    expect(await set({ key: "direct.maxFen", value: "8万" }, operation.actor)).toMatchObject({ ok: true })
    const policies = await currentPolicies(new Date("2024-03-06T12:00:00+08:00"), ["direct.maxFen"])
    expect(readPolicy(policies, "direct.maxFen")).toBe(8_000_000)
  })

  it.each([
    [{ effectiveFrom: "2024-03-03" }, "policy-in-the-past", "effectiveFrom"],
    [{ value: "" }, "required", "value"],
    [{ value: "-1" }, "not-a-number", "value"],
    [{ value: "1e9" }, "not-a-number", "value"],
    [{ value: "99999" }, "policy-value-invalid", "value"],
    [{ key: "quote.abnormal.ofMean", value: "101" }, "policy-value-invalid", "value"],
    [{ key: "calendar.workEnd", value: "25:00" }, "policy-value-invalid", "value"],
    [{ key: "direct.maxFen", value: "-3" }, "money-negative", "value"],
    [{ document: "某文件" }, "source-incomplete", "article"],
    [{ key: "no.such" }, "not-found", undefined],
  ])("refuses %o with %s", async (input, code, field) => {
    const before = await entries()
    expect(await set(input, operation.actor)).toMatchObject({
      error: field ? { code, field } : { code },
    })
    expect(await entries()).toBe(before)
  })

  it("is for operation alone", async () => {
    for (const role of ["vetting", "operation-review", "supervision", "audit", "system"] as const) {
      expect(await set({}, (await makeStaff(world, role)).actor)).toMatchObject({
        error: { code: "not-found" },
      })
    }
    expect(await set({}, { kind: "anonymous" })).toMatchObject({ error: { code: "not-found" } })
  })

  it("is judged inside a command by the instant of its entry", async () => {
    world.clock.set(new Date("2024-03-06T01:00:00Z"))
    const meta = { command: "look", actor: SYSTEM, idempotencyKey: newId() }
    const value = must(
      await commit(world.services, meta, async tx =>
        ok(readPolicy(await policiesFor(tx, ["award.confirm"]), "award.confirm")),
      ),
    )
    expect(value).toBe(3)
  })
})
