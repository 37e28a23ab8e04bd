import { once } from "node:events"
import { createServer, request } from "node:http"
import type { AddressInfo } from "node:net"
import express from "express"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { middleware } from "#app/platform/http/middleware.server.ts"
import { openWorld, type World } from "../../support/world.ts"

const MB = 1_048_576
/** The largest file of the rules, and 4 MB for the fields beside it. */
const MOST = 24 * MB

let world: World
let port: number
/** Bytes that reached the application behind the limit. */
let taken: number
const app = express()
const server = createServer(app)
beforeAll(async () => {
  world = await openWorld()
  app.use(middleware(world.services))
  app.use((req, res) => {
    taken = 0
    req.on("data", chunk => {
      taken += (chunk as Buffer).length
    })
    req.on("end", () => res.end("taken"))
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await world.close()
})

/** Sends so many bytes from a page of the site; gives the status, or `closed` when the server hung up first. */
function send(bytes: number, headers: Record<string, string> = {}): Promise<number | "closed"> {
  return new Promise(resolve => {
    const path = { host: "127.0.0.1", port, method: "POST", path: "/" }
    const sent = request({ ...path, headers: { "sec-fetch-site": "same-origin", ...headers } })
    sent.on("response", answer => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.on("error", () => resolve("closed"))
    const chunk = Buffer.alloc(MB, "a")
    for (let left = bytes; left > 0; left -= MB) sent.write(chunk.subarray(0, Math.min(MB, left)))
    sent.end()
  })
}

describe("a body", () => {
  it("as large as the largest file with its form is taken, whether it says how long it is or not", async () => {
    expect(await send(MOST)).toBe(200)
    expect(taken).toBe(MOST)
    expect(await send(MOST, { "content-length": String(MOST) })).toBe(200)
  })

  it("that does not say how long it is, is refused as soon as it is too long", async () => {
    expect([413, "closed"]).toContain(await send(MOST + 40 * MB))
    expect(taken).toBeLessThanOrEqual(MOST)
  })

  it("that says it is too long is refused before it comes", async () => {
    taken = -1
    expect([413, "closed"]).toContain(await send(MOST + 1, { "content-length": String(MOST + 1) }))
    expect(taken).toBe(-1)
  })

  it("from another page is not even looked at", async () => {
    expect(await send(10, { "sec-fetch-site": "cross-site" })).toBe(403)
    expect(await send(10, { origin: "http://elsewhere.example" })).toBe(403)
  })
})
