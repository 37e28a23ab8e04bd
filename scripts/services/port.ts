import http from "node:http"
import https from "node:https"
import { connect, createServer } from "node:net"
import { setTimeout as pause } from "node:timers/promises"

/** Whether a server can listen there now. */
export async function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return (await portFailure(port, host)) === undefined
}

/** Why a server cannot listen there: `EADDRINUSE`, `EACCES`; undefined when it can, or when there is no such host here. */
export function portFailure(port: number, host: string): Promise<string | undefined> {
  return listen(port, host).then(
    () => undefined,
    (error: NodeJS.ErrnoException) =>
      error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT"
        ? undefined
        : (error.code ?? error.message),
  )
}

/** `wanted` if it is free, else a port that the system chooses. */
export async function freePort(wanted?: number): Promise<number> {
  return wanted && (await isFree(wanted)) ? wanted : listen(0, "127.0.0.1")
}

/** Listens for a moment and gives the port; rejects when it is taken or not allowed. */
function listen(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : port))
    })
  })
}

/** Asks `check` again and again until it gives true. Throws when `withinMs` have passed or the signal says so. */
export async function until(
  what: string,
  check: () => Promise<boolean>,
  { withinMs = 30_000, signal }: { withinMs?: number; signal?: AbortSignal } = {},
): Promise<void> {
  const deadline = performance.now() + withinMs
  let last = ""
  const ask = () =>
    check().catch(error => {
      last = `: ${error instanceof Error ? error.message : error}`
      return false
    })
  for (let wait = 20; ; wait = Math.min(wait * 1.5, 250)) {
    if (signal?.aborted) throw new Error(`${(signal.reason as Error).message}${last}`)
    if (await ask()) return
    if (performance.now() > deadline)
      throw new Error(`${what} did not answer within ${withinMs / 1000} s${last}`)
    await pause(wait)
  }
}

/** True when something takes a connection there. */
export function takesConnections(host: string, port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ host, port }, () => {
      // A connection to a free port of the system's own range can meet itself.
      const itself = socket.localPort === socket.remotePort
      socket.destroy()
      resolve(!itself)
    })
    socket.setTimeout(2000, () => socket.destroy())
    socket.once("error", () => resolve(false))
    socket.once("close", () => resolve(false))
  })
}

/**
 * True when the address answers over HTTP with a status that `fits`. On a connection of its own that is closed again: a
 * server that ends waits for those that stay open.
 */
export function answers(url: string, fits = (status: number) => status < 500): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const client = url.startsWith("https:") ? https : http
    const request = client.get(url, { agent: false, timeout: 2000 }, response => {
      resolve(fits(response.statusCode ?? 500))
      response.destroy()
    })
    request.once("timeout", () => request.destroy(new Error("no answer within 2 s")))
    request.once("error", reject)
  })
}
