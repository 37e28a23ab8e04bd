import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { clearStamp, isBuilt, sourceHash, writeStamp } from "../../../scripts/site/build-stamp.ts"

let root: string
const write = (file: string, text: string) => {
  mkdirSync(join(root, file, ".."), { recursive: true })
  writeFileSync(join(root, file), text)
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "stamp-test-"))
  write("app/routes/a.tsx", "a")
  write("server.ts", "server")
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function build() {
  const hash = sourceHash(root)
  write("dist/server.js", "")
  write("build/server/index.js", "")
  write("build/client/assets/a.js", "")
  writeStamp(root, hash)
}

describe("the build stamp", () => {
  it("holds until a source changes, appears, moves or goes", () => {
    expect(isBuilt(root)).toBe(false)
    build()
    expect(isBuilt(root)).toBe(true)
    const changes = [
      () => write("app/routes/a.tsx", "b"),
      () => write("app/routes/b.tsx", ""),
      () => renameSync(join(root, "app/routes/b.tsx"), join(root, "app/routes/c.tsx")),
      () => rmSync(join(root, "app/routes/c.tsx")),
      () => write("package-lock.json", "{}"),
    ]
    for (const change of changes) {
      change()
      expect(isBuilt(root)).toBe(false)
      build()
      expect(isBuilt(root)).toBe(true)
    }
  })

  it("does not care for times, as after a fresh checkout, nor for tests", () => {
    build()
    utimesSync(join(root, "server.ts"), 1, 1)
    write("test/unit/a.test.ts", "")
    expect(isBuilt(root)).toBe(true)
  })

  it("does not hold for a build that stopped half-way or whose files are gone", () => {
    build()
    clearStamp(root)
    expect(isBuilt(root)).toBe(false)
    build()
    rmSync(join(root, "dist/server.js"))
    expect(isBuilt(root)).toBe(false)
  })

  it("is of the sources as they were when the build began", () => {
    const hash = sourceHash(root)
    write("server.ts", "edited during the build")
    build()
    writeStamp(root, hash)
    expect(isBuilt(root)).toBe(false)
  })

  it("tells a file's name from its content", () => {
    const inputs = ["app"]
    rmSync(join(root, "app"), { recursive: true })
    write("app/ab", "c")
    const first = sourceHash(root, inputs)
    rmSync(join(root, "app/ab"))
    write("app/a", "bc")
    expect(sourceHash(root, inputs)).not.toBe(first)
  })
})
