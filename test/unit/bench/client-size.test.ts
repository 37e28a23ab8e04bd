import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, describe, expect, it } from "vitest"
import { pageSizes, staticImports } from "../../../scripts/bench/client-size.ts"

describe("staticImports", () => {
  it("finds every way in which a minified module names what it needs", () => {
    const source = `import{u as c}from"./a.js";import"./b.js";import d from './c.js';export{x}from"./d.js";`
    expect(staticImports(source)).toEqual(["./a.js", "./b.js", "./c.js", "./d.js"])
  })
  it("leaves out what is loaded later, and words that only look alike", () => {
    expect(staticImports(`import("./later.js");const t={from:"./x.css"};p("reimport","./y.js")`)).toEqual([])
  })
})

describe("pageSizes", () => {
  const folder = mkdtempSync(join(tmpdir(), "jindong-client-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, "assets"))
  const files: Record<string, string> = {
    "entry.js": `import"./shared.js";start()`,
    "shared.js": "shared".repeat(50),
    "root.js": `import"./shared.js";export{a as default}`,
    "list.js": `import{c}from"./part.js";import("./later.js");export{a as default}`,
    "part.js": `import"./list.js";export const c=1`,
    "later.js": "later".repeat(1000),
    "form.js": "export{f as default,g as meta}",
    "download.js": "",
  }
  const route = (id: string, path: string, file: string, hasAction = false) => ({
    [id]: { id, parentId: "root", path, hasAction, hasErrorBoundary: true, module: `/assets/${file}` },
  })
  const manifest = {
    entry: { module: "/assets/entry.js", imports: ["/assets/shared.js"] },
    routes: {
      root: { id: "root", path: "", hasAction: false, hasErrorBoundary: true, module: "/assets/root.js" },
      ...route("list", "things/", "list.js"),
      ...route("form", "things/new", "form.js", true),
      ...route("download", "things.csv", "download.js"),
    },
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "assets", name), text)
  writeFileSync(join(folder, "assets/manifest-1a.js"), `window.__remixManifest=${JSON.stringify(manifest)};`)
  const gzip = (...names: string[]) =>
    names.reduce((sum, name) => sum + gzipSync(files[name] ?? "", { level: 9 }).byteLength, 0)
  const pages = pageSizes(folder)

  it("knows the pages, and that downloads are none", () => {
    expect(pages.map(({ address, hasForm }) => [address, hasForm])).toEqual([
      ["/things", false],
      ["/things/new", true],
    ])
  })
  it("counts every file once, through circles, without what comes later", () => {
    expect(pages[0]?.gzipBytes).toBe(gzip("entry.js", "shared.js", "root.js", "list.js", "part.js"))
    expect(pages[1]?.gzipBytes).toBe(gzip("entry.js", "shared.js", "root.js", "form.js"))
  })
  it("names the largest file first", () => {
    const sizes = pages[0]?.largest.map(({ gzipBytes }) => gzipBytes) ?? []
    expect(sizes).toHaveLength(5)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })
})
