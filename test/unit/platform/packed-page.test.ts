import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { expect, it } from "vitest"
import { packPage } from "#app/platform/http/packed-page.server.ts"

const PAGE = Buffer.from("<p>中介超市</p>".repeat(200))

it("packs a page the best way that the browser names", () => {
  const chromium = packPage(PAGE, "gzip, deflate, br, zstd")
  expect(chromium.headers).toEqual({ "Content-Encoding": "br", "Content-Length": `${chromium.body.length}` })
  expect(brotliDecompressSync(chromium.body)).toEqual(PAGE)
  const older = packPage(PAGE, "gzip;q=0.8, deflate")
  expect(older.headers).toEqual({ "Content-Encoding": "gzip", "Content-Length": `${older.body.length}` })
  expect(gunzipSync(older.body)).toEqual(PAGE)
  expect(older.body.length).toBeLessThan(PAGE.length / 10)
})

it("leaves it as it is for whoever names no way, or refuses it", () => {
  for (const accepts of [undefined, null, "", "identity", "br;q=0, gzip; q=0.000", "x-gzip"])
    expect(packPage(PAGE, accepts)).toEqual({ body: PAGE, headers: { "Content-Length": `${PAGE.length}` } })
})
