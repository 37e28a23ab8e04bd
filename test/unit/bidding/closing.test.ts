import { describe, expect, it } from "vitest"
import { type Closing, decideClose, fewestQuotes } from "#app/modules/bidding/opening/closing.rules.ts"
import { instantAt } from "#app/shared/time/zone.ts"
import { calendar } from "../policies/data.ts"
import { policies } from "./policies.ts"

const FRIDAY = instantAt("2024-03-15", "17:00")
const SOCIAL = { fiscal: 0, stateOwned: 0, social: 100 }
const FISCAL = { fiscal: 50, stateOwned: 0, social: 50 }
const STATE = { fiscal: 0, stateOwned: 1, social: 99 }
const request = (over: Partial<Closing> = {}): Closing => ({
  method: "lowest-price",
  funds: SOCIAL,
  extensions: 0,
  closingAt: FRIDAY,
  ...over,
})
const decide = (over: Partial<Closing>, count: number, now = FRIDAY) =>
  decideClose(request(over), count, { policies, calendar, now })

describe("the fewest quotes", () => {
  it.each([
    { name: "social money", funds: SOCIAL, method: "lowest-price", n: 1 },
    { name: "some fiscal money", funds: FISCAL, method: "lowest-price", n: 3 },
    { name: "one percent of state money", funds: STATE, method: "lowest-price", n: 3 },
    { name: "a direct choice compares nothing", funds: FISCAL, method: "owner-choice", n: 1 },
  ] as const)("$name: $n", ({ funds, method, n }) => {
    expect(fewestQuotes({ funds, method }, policies)).toBe(n)
  })
})

describe("closing", () => {
  it.each([
    { funds: SOCIAL, extensions: 0, count: 0, kind: "extend" },
    { funds: SOCIAL, extensions: 0, count: 1, kind: "close" },
    { funds: SOCIAL, extensions: 1, count: 0, kind: "fail" },
    { funds: SOCIAL, extensions: 1, count: 1, kind: "close" },
    { funds: FISCAL, extensions: 0, count: 2, kind: "extend" },
    { funds: FISCAL, extensions: 0, count: 3, kind: "close" },
    { funds: FISCAL, extensions: 1, count: 2, kind: "fail" },
    { funds: FISCAL, extensions: 1, count: 3, kind: "close" },
    { funds: FISCAL, extensions: 2, count: 2, kind: "fail" },
  ])("after $extensions extensions with $count quotes: $kind", ({ count, kind, ...over }) => {
    expect(decide(over, count).kind).toBe(kind)
  })

  it("puts off by two working days at the same time of day, over a weekend", () => {
    const closingAt = instantAt("2024-03-19", "17:00")
    expect(decide({}, 0)).toEqual({ kind: "extend", closingAt })
  })

  it("counts the days over a public holiday", () => {
    // Qingming: 4 to 6 April 2024 off, Sunday 7 April worked.
    const before = instantAt("2024-04-03", "10:30")
    const closingAt = instantAt("2024-04-08", "10:30")
    expect(decide({ closingAt: before }, 0, before)).toEqual({ kind: "extend", closingAt })
  })

  it("gives real time when the step is made days late", () => {
    const late = instantAt("2024-03-25", "08:00")
    expect(decide({}, 0, late)).toEqual({ kind: "extend", closingAt: instantAt("2024-03-27", "17:00") })
  })
})
