import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { canvasRatio, pageWithin, sheetScale } from "#app/shared/ui/file/pdf/sheet.rules.ts"
import { previewKind } from "#app/shared/ui/file/preview-kind.ts"
import { nextZoom } from "#app/shared/ui/file/zoom.ts"

it.each([
  ["资质证书.pdf", "pdf"],
  ["scan.PDF", "pdf"],
  ["photo.jpeg", "picture"],
  ["a.b.png", "picture"],
  ["table.xlsx", undefined],
  ["pdf", undefined],
  ["page.svg", undefined],
  ["", undefined],
])("%s is shown as %s", (name, kind) => {
  expect(previewKind(name)).toBe(kind)
})

describe("the size of a page", () => {
  const A4 = { width: 595, height: 842 }

  it("fits the width of the viewer, and grows with the zoom", () => {
    expect(sheetScale(A4, 595, 1)).toBe(1)
    expect(sheetScale(A4, 1190, 1.5)).toBe(3)
  })

  it("has an end: a strip is shown smaller than the viewer is wide", () => {
    expect((sheetScale({ width: 10, height: 14_400 }, 800, 4) ?? 0) * 14_400).toBeLessThanOrEqual(12_000)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("is none for a width of %s", width => {
    expect(sheetScale({ width, height: 842 }, 800, 1)).toBeNull()
  })

  it("never asks for a canvas that a browser does not draw on", () => {
    const side = fc.double({ min: 1, max: 12_000, noNaN: true })
    fc.assert(
      fc.property(side, side, fc.constantFrom(1, 2, 3), (width, height, pixels) => {
        const ratio = canvasRatio({ width, height }, pixels)
        expect(ratio).toBeGreaterThan(0)
        expect(ratio).toBeLessThanOrEqual(pixels)
        expect(Math.max(width, height) * ratio).toBeLessThanOrEqual(8192.001)
        expect(width * height * ratio * ratio).toBeLessThanOrEqual(16_777_217)
      }),
    )
  })

  it("is as fine as the screen for an ordinary page", () => {
    expect(canvasRatio({ width: 800, height: 1132 }, 2)).toBe(2)
  })
})

it("zoom goes up and down by steps and stops at its ends", () => {
  expect([nextZoom(1, 1), nextZoom(1, -1), nextZoom(4, 1), nextZoom(0.5, -1)]).toEqual([1.25, 0.75, 4, 0.5])
})

it("a page is one of those that are there", () => {
  expect([pageWithin(0, 3), pageWithin(2, 3), pageWithin(4, 3), pageWithin(2, 0)]).toEqual([1, 2, 3, 1])
})
