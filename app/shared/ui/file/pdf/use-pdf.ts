import { type RefObject, useEffect, useLayoutEffect, useState } from "react"
import type { Failure } from "#app/shared/ui/file/preview-failure.tsx"
import { drawSheet, type Sheet } from "./draw-sheet.ts"
import { type OpenPdf, openPdf, PdfFailure } from "./open-pdf.ts"

/** A page that takes longer is given up, so that a file made to last for ever does not. */
const PATIENCE_MS = 20_000

interface Opening {
  pdf?: OpenPdf
  failure?: Failure
}

/** A PDF while it is looked at: nothing yet, open, or what is wrong with it. `giveUp` closes it. */
export function usePdf(href: string, bytes: number) {
  const [opening, setOpening] = useState<Opening>({})
  useEffect(() => {
    const { opened, close } = openPdf(href, bytes)
    const late = setTimeout(() => setOpening({ failure: "slow" }), PATIENCE_MS)
    opened.then(
      pdf => setOpening({ pdf }),
      error => setOpening({ failure: error instanceof PdfFailure ? error.failure : "broken" }),
    )
    opened.catch(() => undefined).finally(() => clearTimeout(late))
    return () => {
      clearTimeout(late)
      close()
    }
  }, [href, bytes])
  return { ...opening, fail: (failure: Failure) => setOpening({ failure }) }
}

/** Draws a page into a place, whenever page, zoom, turn or width change. */
export function useSheet(
  pdf: OpenPdf | undefined,
  { page, zoom, turn, width, label }: Sheet,
  place: RefObject<HTMLElement>,
  fail: (failure: Failure) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fail` is new with every rendering and does the same.
  useEffect(() => {
    if (!pdf || width === 0) return
    const ending = new AbortController()
    const late = setTimeout(() => fail("slow"), PATIENCE_MS)
    drawSheet(pdf, { page, zoom, turn, width, label }, ending.signal)
      .then(
        parts => place.current?.replaceChildren(...parts),
        () => ending.signal.aborted || fail("broken"),
      )
      .finally(() => clearTimeout(late))
    return () => {
      clearTimeout(late)
      ending.abort()
    }
  }, [pdf, page, zoom, turn, width, label, place])
}

/** The inner width of an element, 0 until it is there. */
export function useWidth(place: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return width
}
