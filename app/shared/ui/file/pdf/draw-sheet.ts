import type { PDFPageProxy } from "pdfjs-dist"
import type { OpenPdf } from "./open-pdf.ts"
import { canvasRatio, sheetScale } from "./sheet.rules.ts"

export interface Sheet {
  page: number
  zoom: number
  /** Degrees to the right, beyond what the page itself says. */
  turn: number
  /** Of the viewer, in CSS pixels. */
  width: number
  /** Names the picture of the page for readers. */
  label: string
}

const NO_ANNOTATIONS = 0

/**
 * Draws one page with its text over it, to be found, marked and read aloud. Forms, links and scripts of the file are left
 * out. Throws when the page cannot be drawn; gives up when the signal says so.
 */
export async function drawSheet(pdf: OpenPdf, sheet: Sheet, signal: AbortSignal): Promise<Node[]> {
  const page = await pdf.document.getPage(sheet.page)
  signal.throwIfAborted()
  const rotation = (page.rotate + sheet.turn) % 360
  const scale = sheetScale(page.getViewport({ scale: 1, rotation }), sheet.width, sheet.zoom)
  if (!scale) throw new RangeError("a page without an extent")
  const viewport = page.getViewport({ scale, rotation })
  const canvas = await drawPicture(page, viewport, signal)
  canvas.setAttribute("role", "img")
  canvas.setAttribute("aria-label", sheet.label)
  const text = document.createElement("div")
  text.className = "pdf-text"
  text.style.setProperty("--total-scale-factor", String(scale))
  const source = page.streamTextContent()
  // A page whose text cannot be read is still a picture.
  await new pdf.TextLayer({ textContentSource: source, container: text, viewport }).render().catch(() => {})
  signal.throwIfAborted()
  return [canvas, text]
}

type Viewport = ReturnType<PDFPageProxy["getViewport"]>

async function drawPicture(page: PDFPageProxy, viewport: Viewport, signal: AbortSignal) {
  const { width, height } = viewport
  const ratio = canvasRatio(viewport, window.devicePixelRatio || 1)
  const canvas = document.createElement("canvas")
  canvas.width = Math.max(1, Math.floor(width * ratio))
  canvas.height = Math.max(1, Math.floor(height * ratio))
  canvas.style.width = `${Math.floor(width)}px`
  canvas.style.height = `${Math.floor(height)}px`
  const transform = [ratio, 0, 0, ratio, 0, 0]
  const task = page.render({ canvas, viewport, transform, annotationMode: NO_ANNOTATIONS })
  const cancel = () => task.cancel()
  signal.addEventListener("abort", cancel)
  await task.promise.finally(() => signal.removeEventListener("abort", cancel))
  return canvas
}
