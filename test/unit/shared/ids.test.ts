import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formatCaseNumber, formatContractNumber, formatRequestNumber, isId } from "#app/shared/ids.ts"

describe("ids", () => {
  test("26 small letters and digits without i, l, o, u", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."0123456789abcdefghjkmnpqrstvwxyz"), { minLength: 26, maxLength: 26 }),
        signs => {
          expect(isId(signs.join(""))).toBe(true)
        },
      ),
    )
  })

  const right = "0123456789abcdefghjkmnpqrs"
  test.each([
    ["too short", right.slice(1)],
    ["too long", `${right}0`],
    ["a capital", right.toUpperCase()],
    ["i", `i${right.slice(1)}`],
    ["l", `l${right.slice(1)}`],
    ["o", `o${right.slice(1)}`],
    ["u", `u${right.slice(1)}`],
    ["a line end behind", `${right}\n`],
    ["an operator", { $ne: "" }],
    ["a list", [right]],
    ["nothing", undefined],
  ])("is not an id: %s", (_, value) => {
    expect(isId(value)).toBe(false)
  })
})

describe("public numbers", () => {
  test("prefix, year and at least four digits", () => {
    expect(formatRequestNumber(2026, 173)).toBe("JD-2026-0173")
    expect(formatRequestNumber(2026, 12_345)).toBe("JD-2026-12345")
    expect(formatCaseNumber(2024, 1)).toBe("TS-2024-0001")
    expect(formatContractNumber(2024, 8)).toBe("HT-2024-0008")
  })

  test.each([
    [2026, 0],
    [2026, 1.5],
    [2026, Number.NaN],
    [26, 1],
    [2026.5, 1],
    [10_000, 1],
  ])("throws for year %d and number %d", (year, n) => {
    expect(() => formatRequestNumber(year, n)).toThrow(RangeError)
  })
})
