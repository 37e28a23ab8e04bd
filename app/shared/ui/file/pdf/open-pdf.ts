import type * as Pdfjs from "pdfjs-dist"
import libraryUrl from "pdfjs-dist/legacy/build/pdf.min.mjs?url"
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url"
import type { Failure } from "#app/shared/ui/file/preview-failure.tsx"

/** Larger files are fetched, not shown: their pages would have to fit the memory of a telephone. */
const MOST_BYTES = 64 * 1_048_576

export interface OpenPdf {
  document: Pdfjs.PDFDocumentProxy
  TextLayer: typeof Pdfjs.TextLayer
}

export class PdfFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure)
  }
}

/** Opens a PDF of our own origin in a worker of its own; `close` ends both at any time. Fails with `PdfFailure`. */
export function openPdf(href: string, bytes: number): { opened: Promise<OpenPdf>; close(): void } {
  const ending = new AbortController()
  const port = new Worker(workerUrl, { type: "module" })
  const noWorker = new Promise<never>((_, reject) => {
    port.onerror = () => reject(new PdfFailure("unavailable"))
  })
  const opened = Promise.race([noWorker, readPdf(href, bytes, port, ending.signal)])
  const close = () => {
    ending.abort()
    port.terminate()
  }
  return { opened, close }
}

async function readPdf(href: string, bytes: number, port: Worker, signal: AbortSignal): Promise<OpenPdf> {
  if (bytes > MOST_BYTES) throw new PdfFailure("large")
  const [library, data] = await Promise.all([loadLibrary(), fetchBytes(href, signal)])
  const own = `/assets/pdf-${library.version}`
  const task = library.getDocument({
    ...{ data, worker: library.PDFWorker.create({ port }), verbosity: library.VerbosityLevel.ERRORS },
    // Only our own files, fetched by the page: the worker itself may connect to nothing.
    ...{ cMapUrl: `${own}/cmaps/`, standardFontDataUrl: `${own}/standard_fonts/`, wasmUrl: `${own}/wasm/` },
    ...{ useWasm: false, useWorkerFetch: false, useSystemFonts: false },
    ...{ isEvalSupported: false, enableXfa: false },
  })
  try {
    return { document: await task.promise, TextLayer: library.TextLayer }
  } catch (error) {
    throw new PdfFailure(failureOf(error))
  }
}

async function loadLibrary(): Promise<typeof Pdfjs> {
  try {
    return (await import(/* @vite-ignore */ libraryUrl)) as typeof Pdfjs
  } catch {
    throw new PdfFailure("unavailable")
  }
}

async function fetchBytes(href: string, signal: AbortSignal): Promise<Uint8Array> {
  const answer = await fetch(href, { signal }).catch(() => {
    throw new PdfFailure("unavailable")
  })
  // Somebody whose session ended is sent to the page for signing in.
  if (answer.status === 404 || answer.redirected) throw new PdfFailure("gone")
  if (!answer.ok) throw new PdfFailure("unavailable")
  return new Uint8Array(await answer.arrayBuffer())
}

function failureOf(error: unknown): Failure {
  return error instanceof Error && error.name === "PasswordException" ? "encrypted" : "broken"
}
