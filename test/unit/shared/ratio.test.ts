import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { percentTruncated, ratio, savingPercent, shareText } from "#app/shared/ratio.ts"

describe("percentTruncated", () => {
  test.each([
    [1249, 1260, "99.12"],
    [0, 7, "0.00"],
    [7, 7, "100.00"],
    [2, 3, "66.66"],
    [1, 100_000, "0.00"],
    [9_999_999, 10_000_000, "99.99"],
    [3, 2, "150.00"],
    [-1, 3, "-33.33"],
    [-1, 1_000_000, "0.00"],
  ])("%d of %d is %s percent", (n, d, text) => {
    expect(percentTruncated(n, d)).toBe(text)
  })

  test("other numbers of decimals", () => {
    expect(percentTruncated(2, 3, 0)).toBe("66")
    expect(percentTruncated(0, 3, 0)).toBe("0")
    expect(percentTruncated(2, 3, 4)).toBe("66.6666")
  })

  test("nothing of nothing is no percentage", () => {
    expect(percentTruncated(0, 0)).toBeUndefined()
  })

  test("cuts toward zero by less than a hundredth of a percent, at any size", () => {
    const whole = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.maxSafeNat())
    fc.assert(
      fc.property(whole, whole, (n, d) => {
        fc.pre(d > 0)
        const hundredths = BigInt((percentTruncated(n, d) ?? "").replace(".", ""))
        expect(hundredths * BigInt(d) <= BigInt(n) * 10_000n).toBe(true)
        expect((hundredths + 1n) * BigInt(d) > BigInt(n) * 10_000n).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    [0.5, 2],
    [1, 2.5],
    [1, -2],
    [Number.NaN, 1],
    [2 ** 53, 1],
  ])("throws for %d of %d", (n, d) => {
    expect(() => ratio(n, d)).toThrow(RangeError)
    expect(() => percentTruncated(n, d)).toThrow(RangeError)
  })
})

describe("shareText", () => {
  test("below 50 cases shows the cases, from 50 on the percentage", () => {
    expect(shareText(ratio(31, 32))).toBe("31/32")
    expect(shareText(ratio(48, 49))).toBe("48/49")
    expect(shareText(ratio(49, 50))).toBe("98.00%")
    expect(shareText(ratio(1249, 1260))).toBe("99.12%")
    expect(shareText(ratio(0, 0))).toBe("–")
  })
})

describe("savingPercent", () => {
  test("is what the price is below the ceiling, cut", () => {
    expect(savingPercent(4_000_000, 6_000_000)).toBe("33.33")
    expect(savingPercent(6_000_000, 6_000_000)).toBe("0.00")
    expect(savingPercent(0, 6_000_000)).toBe("100.00")
    expect(savingPercent(6_600_000, 6_000_000)).toBe("-10.00")
    expect(savingPercent(1, 0)).toBeUndefined()
  })
})
