import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, expect, it } from "vitest"
import { firstFiles, type Manifest, measureSize } from "../../../scripts/bench/measure-size.ts"

const folder = mkdtempSync(join(tmpdir(), "jindong-client-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const route = (id: string, parentId: string | undefined, imports: string[], hasAction = false) => ({
  ...{
    id,
    parentId,
    hasAction,
    module: `/assets/${id}.js`,
    imports: imports.map(name => `/assets/${name}.js`),
  },
})
const manifest: Manifest = {
  entry: { module: "/assets/entry.js", imports: ["/assets/shared.js"] },
  routes: {
    root: route("root", undefined, ["shared"]),
    desk: route("desk", "root", ["menu"]),
    list: route("list", "desk", ["shared", "rows"]),
    form: route("form", "root", ["fields"], true),
  },
}

it("a page loads the start, its route and those around it, each file once", () => {
  const names = (id: string) =>
    firstFiles(manifest, id)
      .map(file => file.slice("/assets/".length, -3))
      .sort()
  expect(names("list")).toEqual(["desk", "entry", "list", "menu", "root", "rows", "shared"])
  expect(names("form")).toEqual(["entry", "fields", "form", "root", "shared"])
})

it("names the largest page that reads and the largest with a form, gzipped file by file", () => {
  mkdirSync(join(folder, "assets"))
  const texts = new Map<string, string>()
  const names = ["entry", "shared", "root", "desk", "menu", "list", "rows", "form", "fields"]
  for (const name of names) texts.set(name, `export const ${name} = "${name.repeat(40)}"`)
  for (const [name, text] of texts) writeFileSync(join(folder, `assets/${name}.js`), text)
  writeFileSync(join(folder, "assets/manifest-1a.js"), `window.__remixManifest=${JSON.stringify(manifest)};`)
  const kb = (...files: string[]) =>
    files.reduce((sum, name) => sum + gzipSync(texts.get(name) ?? "", { level: 9 }).byteLength, 0) / 1000
  expect(measureSize(folder)).toMatchObject([
    {
      value: kb("entry", "shared", "root", "desk", "menu", "list", "rows"),
      target: { atMost: 125 },
      from: "gzip, the largest: list",
    },
    {
      value: kb("entry", "shared", "root", "form", "fields"),
      target: { atMost: 140 },
      from: "gzip, the largest: form",
    },
  ])
})
