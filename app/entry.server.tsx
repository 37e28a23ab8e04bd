import { Transform } from "node:stream"
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node"
import { isRouteErrorResponse, RemixServer } from "@remix-run/react"
import { renderToPipeableStream } from "react-dom/server"
import { startApplication } from "#app/platform/boot.server.ts"
import { isStoreFailure } from "#app/platform/http/store-failure.server.ts"
import { NonceContext } from "#app/shared/ui/nonce.ts"

/** A second after Remix itself gives up waiting for data. */
const ABORT_DELAY = 6000

/** The server asks here for the services, since it imports no application code itself. */
export const start = startApplication

/** Remix' own entry, with the nonce. Every page is whole before its first byte is sent, so that errors keep their status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce, requestId } = context
  return new Promise((resolve, reject) => {
    let shellRendered = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={{ nonce, requestId }}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady() {
          shellRendered = true
        },
        onAllReady() {
          clearTimeout(timer)
          const body = withoutNulls()
          headers.set("Content-Type", "text/html; charset=utf-8")
          const stream = createReadableStreamFromReadable(body)
          const page = new Response(stream, { status: context.unavailable ? 503 : status, headers })
          keep(page, context)
          resolve(page)
          pipe(body)
        },
        onShellError(error) {
          clearTimeout(timer)
          reject(error)
        },
        onError(error) {
          status = 500
          // What fails in the shell comes to `onShellError`, and Remix reports it.
          if (shellRendered) handleError(error, { request, context })
        },
      },
    )
    // Cleared above: else every request would be kept in memory for as long.
    const timer = setTimeout(abort, ABORT_DELAY)
  })
}

/** Gives a page that is for everybody to `page-memory.server.ts`. */
function keep(page: Response, { keepPage }: AppLoadContext): void {
  if (!keepPage || page.status !== 200 || page.headers.has("Set-Cookie")) return
  page
    .clone()
    .text()
    .then(keepPage, () => undefined)
}

/**
 * React 18 fills its buffer up with zero bytes where a character of several bytes does not fit the end (facebook/react
 * #24985, mended in React 19). UTF-8 has zero bytes for nothing else, and no page of ours contains that character.
 */
function withoutNulls(): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter(byte => byte !== 0) : chunk)
    },
  })
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
