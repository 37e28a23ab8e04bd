import { createServer, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, expect, it } from "vitest"
import { keptConnection } from "#app/platform/search/engine-http.server.ts"

let server: Server | undefined

/** An engine that answers like this, and its address. */
async function engine(listener: RequestListener): Promise<string> {
  server = createServer(listener)
  await new Promise<void>(resolve => server?.listen(0, "127.0.0.1", resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

it("sends what it is given and asks the next question through the same connection", async () => {
  const seen: unknown[] = []
  const url = await engine(async (req, res) => {
    const body = Buffer.concat(await req.toArray()).toString()
    seen.push([req.method, req.headers.authorization, body, req.socket.remotePort])
    res.end(JSON.stringify({ 问: body }))
  })
  const ask = keptConnection(url)
  const question = { method: "POST", body: '"环评"', headers: new Headers({ Authorization: "Bearer k" }) }
  expect(await ask(new URL(url), question)).toEqual({ 问: '"环评"' })
  await ask(new URL(url), question)
  const [method, key, body, port] = seen[0] as unknown[]
  expect([method, key, body]).toEqual(["POST", "Bearer k", '"环评"'])
  expect(seen[1]).toEqual([method, key, body, port])
})

it("rejects a refusal with its words, what is no JSON, and an engine that is away", async () => {
  const url = await engine((req, res) => {
    res.statusCode = req.url === "/refused" ? 400 : 200
    res.end('{"message":"Attribute `x` is not filterable"')
  })
  const ask = keptConnection(url)
  await expect(ask(`${url}refused`)).rejects.toThrow('400: {"message":"Attribute `x` is not filterable"')
  await expect(ask(url)).rejects.toThrow(SyntaxError)
  await expect(keptConnection("http://127.0.0.1:1")("http://127.0.0.1:1/")).rejects.toThrow("ECONNREFUSED")
})

it("gives up when it is told so, with the reason", async () => {
  const stop = new AbortController()
  const url = await engine(() => stop.abort("too late"))
  await expect(keptConnection(url)(url, { signal: stop.signal })).rejects.toBe("too late")
})

it("asks again when the engine had closed the connection that it was to use again", async () => {
  let questions = 0
  const url = await engine((req, res) => {
    questions += 1
    if (questions === 2) req.socket.resetAndDestroy()
    else res.end("1")
  })
  const ask = keptConnection(url)
  expect([await ask(url), await ask(url), questions]).toEqual([1, 1, 3])
})
