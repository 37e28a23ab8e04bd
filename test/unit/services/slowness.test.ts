import { expect, it } from "vitest"
import { measureSlowness, slownessOf } from "../../support/slowness.ts"

it.each([
  [60, 1],
  [130, 1],
  [180, 1],
  [260, 2],
  [650, 5],
  [60_000, 10],
])("a machine that takes %i ms for the work is %i times slower than a quiet one", (ms, times) => {
  expect(slownessOf(ms)).toBe(times)
})

it("is measured in whole times", () => {
  expect(Number.isInteger(measureSlowness())).toBe(true)
})
