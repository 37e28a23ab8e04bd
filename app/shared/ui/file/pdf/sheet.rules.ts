/** Longest side of a page on the screen, in CSS pixels: a page of a metre is shown smaller, not cut off. */
const LONGEST = 12_000
/** What browsers draw on: longest side and area of a canvas, in its own pixels (64 MB of memory at most). */
const CANVAS_SIDE = 8192
const CANVAS_AREA = 16_777_216

interface Size {
  width: number
  height: number
}

/** By how much a page is enlarged: it fits the width of the viewer at zoom 1. Null for a page without an extent. */
export function sheetScale(page: Size, boxWidth: number, zoom: number): number | null {
  const longest = Math.max(page.width, page.height)
  if (!(page.width > 0 && page.height > 0 && Number.isFinite(longest) && boxWidth > 0)) return null
  return Math.min((boxWidth / page.width) * zoom, LONGEST / longest)
}

/** Canvas pixels for one CSS pixel: as fine as the screen, unless the canvas would grow beyond what a browser draws on. */
export function canvasRatio({ width, height }: Size, devicePixels: number): number {
  const bySide = CANVAS_SIDE / Math.max(width, height)
  const byArea = Math.sqrt(CANVAS_AREA / (width * height))
  return Math.min(devicePixels, bySide, byArea)
}

/** A number of a page that is there. */
export function pageWithin(page: number, pages: number): number {
  return Math.min(Math.max(1, page), Math.max(1, pages))
}
