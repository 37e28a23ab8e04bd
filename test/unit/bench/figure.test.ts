import { describe, expect, it } from "vitest"
import { type Figure, isFailed, missedBy, percentile, tableRow } from "../../../scripts/bench/figure.ts"
import { memoryFigures } from "../../../scripts/bench/measure-memory.ts"

function figure(value: number, target: Figure["target"]): Figure {
  return { measure: "a measure", value, unit: "ms", target, from: "" }
}

describe("what a figure misses", () => {
  it.each([
    [100, { atMost: 100 }, 0],
    [50, { atMost: 100 }, 0],
    [120, { atMost: 100 }, 0.2],
    [0.5, { atLeast: 0.5 }, 0],
    [0.9, { atLeast: 0.5 }, 0],
    [0.4, { atLeast: 0.5 }, 0.2],
    [Number.NaN, { atMost: 100 }, Number.POSITIVE_INFINITY],
    [Number.POSITIVE_INFINITY, { atLeast: 0.5 }, Number.POSITIVE_INFINITY],
  ])("%d against %o: %d", (value, target, expected) => {
    expect(missedBy(figure(value, target))).toBeCloseTo(expected)
  })

  it.each([
    [[figure(125, { atMost: 100 }), figure(0.375, { atLeast: 0.5 })], false],
    [[figure(126, { atMost: 100 })], true],
    [[figure(1, { atMost: 100 }), figure(0.37, { atLeast: 0.5 })], true],
    [[figure(Number.NaN, { atMost: 100 })], true],
    [[], false],
  ])("fails by more than a quarter only: %j", (figures, expected) => {
    expect(isFailed(figures)).toBe(expected)
  })

  it("stands beside its target", () => {
    expect(tableRow(figure(0.4, { atLeast: 0.5 }))).toMatchObject({
      figure: "0.40 ms",
      target: "≥ 0.50 ms",
      met: "✗ by 20 %",
    })
    expect(tableRow(figure(99, { atMost: 100 }))).toMatchObject({ target: "≤ 100 ms", met: "✓" })
  })
})

describe("a percentile", () => {
  it("is the value below which that share of all lies, whatever the order", () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 99 - n)
    expect(percentile(hundred, 0.95)).toBe(95)
    expect(percentile([9, 1, 5], 0.5)).toBe(5)
    expect(percentile([7], 1)).toBe(7)
    expect(() => percentile([], 0.5)).toThrow(RangeError)
  })
})

describe("memory", () => {
  it("is the largest sample, and the last third against the first", () => {
    const [most, growth] = memoryFigures([300, 300, 450, 100, 330, 330])
    expect(most?.value).toBe(450)
    expect(growth?.value).toBeCloseTo(1.1)
  })
})
