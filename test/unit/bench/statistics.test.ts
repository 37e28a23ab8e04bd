import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { mean, median, middleByRatio, percentile } from "../../../scripts/bench/statistics.ts"

describe("median", () => {
  it("is the value in the middle, whatever the order", () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([10, 9, 2])).toBe(9)
  })
  it("is the mean of the two in the middle of an even number", () => {
    expect(median([1, 100, 3, 2])).toBe(2.5)
  })
  it("leaves the list as it was", () => {
    const list = [3, 1, 2]
    median(list)
    expect(list).toEqual([3, 1, 2])
  })
  it("refuses an empty list", () => {
    expect(() => median([])).toThrow(RangeError)
  })
})

describe("pair in the middle", () => {
  const pair = (ours: number, baseline: number) => ({ ours, baseline })
  it("is that of the middle ratio, whatever the machine did in the other rounds", () => {
    expect(middleByRatio([pair(10, 10), pair(24, 20), pair(150, 100)])).toEqual(pair(24, 20))
    expect(middleByRatio([pair(90, 100), pair(10, 10)])).toEqual(pair(10, 10))
  })
  it("refuses an empty list", () => {
    expect(() => middleByRatio([])).toThrow(RangeError)
  })
})

describe("mean", () => {
  it("adds up and divides", () => {
    expect(mean([1, 2, 6])).toBe(3)
  })
  it("refuses an empty list", () => {
    expect(() => mean([])).toThrow(RangeError)
  })
})

describe("percentile", () => {
  const hundred = Array.from({ length: 100 }, (_, n) => 100 - n)
  it("takes the nearest rank", () => {
    expect(percentile(hundred, 0.95)).toBe(95)
    expect(percentile(hundred, 1)).toBe(100)
    expect(percentile(hundred, 0)).toBe(1)
    expect(percentile([7], 0.95)).toBe(7)
  })
  it("is one of the values, and no more than the share lies below it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const found = percentile(values, share)
          const below = values.filter(value => value < found).length
          const upTo = values.filter(value => value <= found).length
          expect(values).toContain(found)
          expect(below).toBeLessThanOrEqual(share * values.length)
          expect(upTo).toBeGreaterThanOrEqual(share * values.length)
        },
      ),
    )
  })
  it("refuses what is no share, and an empty list", () => {
    expect(() => percentile([1], 95)).toThrow(RangeError)
    expect(() => percentile([1], Number.NaN)).toThrow(RangeError)
    expect(() => percentile([], 0.5)).toThrow(RangeError)
  })
})
