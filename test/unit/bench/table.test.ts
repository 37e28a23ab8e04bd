import { describe, expect, it } from "vitest"
import {
  type Figure,
  isMet,
  missedByPercent,
  ratioOf,
  renderTable,
  type Target,
} from "../../../scripts/bench/table.ts"

function figure(ours: number, target?: Target, baseline = 100): Figure {
  return { measure: "a measure", ours, baseline, against: "bare", unit: "ms", target }
}

describe("isMet", () => {
  it.each([
    [125, { atMost: 1.25 }, true],
    [125.1, { atMost: 1.25 }, false],
    [75, { atLeast: 0.75 }, true],
    [74.9, { atLeast: 0.75 }, false],
    [1000, { atLeast: 0.75 }, true],
  ])("%d of 100 against %o: %s", (ours, target, expected) => {
    expect(isMet(figure(ours, target))).toBe(expected)
  })
  it("judges nothing without a target", () => {
    expect(isMet(figure(100))).toBeUndefined()
  })
  it("does not take an impossible ratio for a good one", () => {
    expect(isMet(figure(Number.NaN, { atMost: 1 }))).toBe(false)
    expect(isMet(figure(5, { atMost: 1 }, 0))).toBe(false)
  })
})

describe("missedByPercent", () => {
  it("counts from the target, in both directions", () => {
    expect(missedByPercent(figure(150, { atMost: 1.25 }))).toBeCloseTo(20)
    expect(missedByPercent(figure(60, { atLeast: 0.75 }))).toBeCloseTo(20)
  })
  it("is nothing when the target is kept or missing", () => {
    expect(missedByPercent(figure(100, { atMost: 1.25 }))).toBe(0)
    expect(missedByPercent(figure(100))).toBe(0)
  })
})

describe("renderTable", () => {
  const table = renderTable([
    { ...figure(12.345, { atMost: 1.25 }, 10), measure: "first" },
    { ...figure(3, { atLeast: 0.75 }, 6), measure: "a second, longer one", unit: "/s" },
    { ...figure(1234.5, undefined, 1234.5), measure: "third" },
  ]).split("\n")
  it("has a line for each figure, with its ratio, target and verdict", () => {
    expect(table).toHaveLength(5)
    expect(table[2]).toMatch(/^first +12\.3 ms +10\.0 ms +bare +1\.23 +≤ 1\.25 +yes$/)
    expect(table[3]).toMatch(/^a second, longer one +3\.00\/s +6\.00\/s +bare +0\.50 +≥ 0\.75 +NO, by 34 %$/)
    expect(table[4]).toMatch(/^third +1235 ms +1235 ms +bare +1\.00 +– +–$/)
  })
  it("sets the columns under each other", () => {
    const ratioAt = [table[2], table[3], table[4]].map(line => line?.search(/\d\.\d\d +[≤≥–]/))
    expect(new Set(ratioAt).size).toBe(1)
  })
  it("divides ours by the baseline", () => {
    expect(ratioOf({ ours: 3, baseline: 6 })).toBe(0.5)
  })
})
