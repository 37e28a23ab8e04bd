import { createServer, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, expect, it } from "vitest"
import type { Env } from "#app/platform/env.server.ts"
import { meilisearchEngine } from "#app/platform/search/search-engine.server.ts"

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** Asks an engine that answers like this; gives the answer and what was reported. */
async function ask(listener: RequestListener) {
  server = createServer(listener)
  await new Promise<void>(resolve => server?.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const env = { MEILI_URL: url, MEILI_MASTER_KEY: "k", SEARCH_INDEX_PREFIX: "p_" } as Env
  const reported: unknown[] = []
  const engine = meilisearchEngine(env, error => reported.push(error))
  return { answer: await engine.search("things", "环评", { limit: 1 }), reported }
}

it("asks the index of the prefix with the key and gives hits, their number and the counts of facets", async () => {
  const seen: unknown[] = []
  const { answer, reported } = await ask(async (req, res) => {
    const body = JSON.parse(Buffer.concat(await req.toArray()).toString())
    seen.push([req.method, req.url, req.headers.authorization, body])
    res.end(
      JSON.stringify({ hits: [{ id: "a" }], estimatedTotalHits: 7, facetDistribution: { f: { x: 2 } } }),
    )
  })
  expect(seen).toEqual([["POST", "/indexes/p_things/search", "Bearer k", { q: "环评", limit: 1 }]])
  expect(answer).toEqual({ hits: [{ id: "a" }], total: 7, facets: { f: { x: 2 } } })
  expect(reported).toEqual([])
})

it.each<[string, RequestListener]>([
  ["refuses", (_, res) => res.writeHead(400).end('{"message":"not filterable","code":"x"}')],
  ["answers what is no JSON", (_, res) => res.end("{")],
  ["breaks off", req => req.socket.resetAndDestroy()],
  ["never answers", () => undefined],
  ["stops in the middle of an answer", (_, res) => res.write('{"hits":[')],
])("is away, and reports it once, when the engine %s", async (_, listener) => {
  const { answer, reported } = await ask(listener)
  expect(answer).toBeNull()
  expect(reported).toHaveLength(1)
})
