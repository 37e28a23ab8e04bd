import { Writable } from "node:stream"
import type { AppLoadContext, EntryContext } from "@remix-run/node"
import { isRouteErrorResponse, RemixServer } from "@remix-run/react"
import type { ReactElement } from "react"
import { renderToPipeableStream, renderToString } from "react-dom/server"
import { startApplication } from "#app/platform/boot.server.ts"
import { readHandoff } from "#app/platform/http/handoff.server.ts"
import { packPage } from "#app/platform/http/packed-page.server.ts"
import { isStoreFailure } from "#app/platform/http/store-failure.server.ts"
import { NonceContext } from "#app/shared/ui/nonce.ts"

const RENDER_TIMEOUT_MS = 10_000
const DOCTYPE = "<!DOCTYPE html>"
/** What React leaves in a page for a part that was not there yet. */
const UNFINISHED = "<!--$!-->"

/** The server asks here for the services, since it imports no application code itself. */
export const start = startApplication

/** Renders the whole page before it sends the first byte: cheaper to compress than a stream, and errors keep their status. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const page = await render(request, remix, context)
  headers.set("Content-Type", "text/html; charset=utf-8")
  const isForAll = status === 200 && !context.unavailable && !headers.has("Set-Cookie")
  if (isForAll) context.keepPage?.(page)
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store")
  const { body, headers: packing } = packPage(page, request.headers.get("accept-encoding"))
  for (const [name, value] of Object.entries(packing)) headers.set(name, value)
  return new Response(body as unknown as BodyInit, { status: context.unavailable ? 503 : status, headers })
}

async function render(
  request: Request,
  remix: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Buffer> {
  await readHandoff(remix)
  const page = (
    <NonceContext.Provider value={{ nonce, requestId }}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </NonceContext.Provider>
  )
  const html = renderToString(page)
  return html.includes(UNFINISHED) ? renderWaiting(page, nonce) : Buffer.from(DOCTYPE + html)
}

/** For pages with parts that are loaded when they are needed, as those for errors. */
function renderWaiting(page: ReactElement, nonce: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => stream.abort(), RENDER_TIMEOUT_MS)
    const stream = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(timer)
        stream.pipe(intoOnePage(resolve))
      },
      onShellError(error) {
        clearTimeout(timer)
        reject(error)
      },
    })
  })
}

/** Gathers what React writes and gives the whole page at its end. */
function intoOnePage(done: (page: Buffer) => void): Writable {
  const chunks: Buffer[] = []
  return new Writable({
    write(chunk, _encoding, next) {
      chunks.push(chunk)
      next()
    },
    final(next) {
      done(withoutNulls(Buffer.concat(chunks)))
      next()
    },
  })
}

/**
 * React 18 writes zero bytes where a character of several bytes does not fit the end of its buffer. No page of ours has
 * a zero byte, so they are taken out: what lies between them moves together.
 */
function withoutNulls(page: Buffer): Buffer {
  let zero = page.indexOf(0)
  if (zero < 0) return page
  let end = zero
  while (zero >= 0) {
    const from = zero + 1
    zero = page.indexOf(0, from)
    end += page.copy(page, end, from, zero < 0 ? page.length : zero)
  }
  return page.subarray(0, end)
}

/** Logs what went wrong, with the request's number that the page shows. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted || isRefusal(error)) return
  if (isStoreFailure(error)) context.unavailable = true
  const { pathname } = new URL(request.url)
  context.services?.log.error({ requestId: context.requestId, pathname, err: error }, "request failed")
}

/** An address or method that no route has is an answer, not a failure. */
function isRefusal(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.status < 500
}
