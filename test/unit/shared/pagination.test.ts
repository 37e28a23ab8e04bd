import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { LAST_PAGE, pageCount, pageWindow, parsePage } from "#app/shared/pagination.ts"

describe("parsePage", () => {
  test.each([
    ["1", 1],
    ["7", 7],
    ["007", 7],
    ["500", 500],
    ["501", 500],
    ["999999999", 500],
    ["0", 1],
    ["-3", 1],
    ["2.5", 1],
    ["1e2", 1],
    ["９", 1],
    ["Infinity", 1],
    ["", 1],
    ["9".repeat(400), 1],
    [null, 1],
    [undefined, 1],
  ])("%j is page %d", (value, page) => {
    expect(parsePage(value)).toBe(page)
  })
})

describe("pageWindow", () => {
  test("shows the rows of a page", () => {
    expect(pageWindow(45, 2, 20)).toEqual({
      page: 2,
      pages: 3,
      skip: 20,
      limit: 20,
      from: 21,
      to: 40,
      total: 45,
    })
    expect(pageWindow(45, 3, 20)).toMatchObject({ from: 41, to: 45 })
    expect(pageWindow(40, 9, 20)).toMatchObject({ page: 2, from: 21, to: 40 })
    expect(pageWindow(0, 1, 20)).toMatchObject({ page: 1, pages: 1, from: 0, to: 0, skip: 0 })
    expect(pageCount(1_000_000, 20)).toBe(LAST_PAGE)
  })

  test("pages touch without gap or overlap and cover the list up to page 500", () => {
    fc.assert(
      fc.property(fc.nat({ max: 30_000 }), fc.integer({ min: 1, max: 100 }), (total, size) => {
        let shown = 0
        for (let page = 1; page <= pageCount(total, size); page++) {
          const window = pageWindow(total, page, size)
          expect(window.skip).toBe(shown)
          expect(window.to - shown).toBeLessThanOrEqual(size)
          shown = window.to
        }
        expect(shown).toBe(Math.min(total, LAST_PAGE * size))
      }),
    )
  })
})
