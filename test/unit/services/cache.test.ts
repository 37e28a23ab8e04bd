import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { cacheDir, installOnce } from "../../../scripts/services/cache.ts"
import { makeReport } from "../../../scripts/services/report.ts"

let cache: string
let lines: string[]
const report = makeReport(line => lines.push(line))

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "cache-test-"))
  lines = []
})
afterEach(() => rmSync(cache, { recursive: true, force: true }))

/** An installation that writes its proof last, with this text. */
const engine = (text = "whole") => ({
  name: "engine-1",
  proof: "bin/engine",
  async fill(folder: string) {
    mkdirSync(join(folder, "bin"))
    writeFileSync(join(folder, "bin/engine"), text)
  },
})
const installed = () => readFileSync(join(cache, "engine-1/bin/engine"), "utf8")
const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid

describe("cacheDir", () => {
  it("is the user's cache folder, so that the next clone finds it", () => {
    expect(cacheDir({ XDG_CACHE_HOME: "/x" })).toBe("/x/jindong-marketplace")
    expect(cacheDir({})).toMatch(/\.cache\/jindong-marketplace$/)
  })
})

describe("installOnce", () => {
  it("installs the first time only", async () => {
    expect(await installOnce(report, cache, engine("first"))).toBe(join(cache, "engine-1"))
    await installOnce(report, cache, engine("second"))
    expect(installed()).toBe("first")
    expect(lines).toEqual([])
  })

  it("leaves nothing behind when it fails, and can be tried again", async () => {
    const fill = async () => {
      throw new Error("no network")
    }
    await expect(installOnce(report, cache, { ...engine(), fill })).rejects.toThrow("no network")
    expect(readdirSync(cache)).toEqual([])
    await installOnce(report, cache, engine())
    expect(installed()).toBe("whole")
  })

  it("removes what a killed installation left, and says so", async () => {
    const left = join(cache, `.engine-1.partial-${deadPid()}-abc123`)
    mkdirSync(left)
    await installOnce(report, cache, engine())
    expect(existsSync(left)).toBe(false)
    expect(installed()).toBe("whole")
    expect(lines.join()).toContain("half-finished installation of engine-1")
  })

  it("leaves alone what another process is installing at the moment, and other engines", async () => {
    const others = [`.engine-1.partial-${process.ppid}-abc123`, `.engine-10.partial-${deadPid()}-abc123`]
    for (const name of others) mkdirSync(join(cache, name))
    await installOnce(report, cache, engine())
    expect(readdirSync(cache)).toEqual(expect.arrayContaining(others))
  })

  it("installs again over a folder that lacks its proof", async () => {
    mkdirSync(join(cache, "engine-1/bin"), { recursive: true })
    await installOnce(report, cache, engine())
    expect(installed()).toBe("whole")
    expect(lines.join()).toContain("incomplete")
  })

  it("lets two that install at the same time both succeed", async () => {
    await Promise.all([installOnce(report, cache, engine("a")), installOnce(report, cache, engine("b"))])
    expect(["a", "b"]).toContain(installed())
    expect(readdirSync(cache)).toEqual(["engine-1"])
  })
})
