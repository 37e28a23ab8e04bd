import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { browser } from "../../../scripts/services/browser.ts"
import { database } from "../../../scripts/services/database.ts"
import type { Found } from "../../../scripts/services/engine.ts"
import type { Lookup } from "../../../scripts/services/lookup.ts"
import { meilisearch } from "../../../scripts/services/meilisearch.ts"
import { stripeMock } from "../../../scripts/services/stripe-mock.ts"

interface Machine {
  env?: Record<string, string>
  onPath?: string[]
  /** Parts of paths that exist. */
  files?: string[]
  python?: string
}

/** A machine with exactly these things. */
function machine({ env = {}, onPath = [], files = [], python }: Machine): Lookup {
  return {
    env: { XDG_CACHE_HOME: "/cache", ...env },
    which: command => (onPath.includes(command) ? `/bin/${command}` : undefined),
    exists: path => files.some(file => path.includes(file)),
    python: async () => (python ? { executable: "/bin/python3", version: python } : undefined),
  }
}

const kindOf = (found: Found | undefined) => (found && "kind" in found ? found.kind : found && "url")

describe("the database", () => {
  const all: Machine = {
    env: { MONGODB_URI: "mongodb://elsewhere/" },
    onPath: ["mongod", "secantusd-rs"],
    files: ["secantus-rs", "secantusdb-"],
    python: "3.11",
  }

  it.each([
    ["MONGODB_URI", all, "url"],
    ["mongod on PATH", { ...all, env: {} }, "mongod"],
    ["secantusd-rs on PATH", { ...all, env: {}, onPath: ["secantusd-rs"], files: ["secantusdb-"] }, "native"],
    ["secantusd-rs in the cache", { ...all, env: {}, onPath: [] }, "native"],
    ["the wheel in the cache", { ...all, env: {}, onPath: [], files: ["secantusdb-"] }, "wheel"],
  ])("comes from %s", async (_from, there, kind) => {
    expect(kindOf(await database.find(machine(there)))).toBe(kind)
  })

  it("is not found on a bare machine, so that it gets installed", async () => {
    expect(await database.find(machine({ python: "3.11" }))).toBeUndefined()
  })

  it("is not found when its wheel was made for another Python", async () => {
    const there = { files: ["secantusdb-0.7.0b3-py3.11"], python: "3.12" }
    expect(await database.find(machine(there))).toBeUndefined()
  })

  it("is the one that DATABASE_ENGINE asks for, whatever else is there", async () => {
    const wanted = (engine: string) => machine({ ...all, env: { ...all.env, DATABASE_ENGINE: engine } })
    expect(kindOf(await database.find(wanted("wheel")))).toBe("wheel")
    expect(kindOf(await database.find(wanted("native")))).toBe("native")
    expect(kindOf(await database.find(wanted("mongod")))).toBe("mongod")
  })

  it("is refused when DATABASE_ENGINE asks for one that is not there and cannot be installed", async () => {
    await expect(database.find(machine({ env: { DATABASE_ENGINE: "native" } }))).rejects.toThrow(
      "npm run db:native",
    )
  })
})

describe("data of the database", () => {
  const folder = mkdtempSync(join(tmpdir(), "engine-test-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("are not opened by the wheel once secantusd-rs has written them", async () => {
    writeFileSync(join(folder, "database-engine"), "native")
    const report = { line: () => undefined, step: async <T>(_: unknown, work: () => Promise<T>) => work() }
    const place = { port: 1, dataDir: folder, logFile: join(folder, "log"), meiliKey: "", report }
    const found = { kind: "wheel", label: "", command: ["/bin/false"] }
    await expect(database.start(found, place)).rejects.toThrow("scripts/demo --reset")
  })
})

describe("Meilisearch", () => {
  it("comes from MEILI_URL before PATH", async () => {
    const there = { env: { MEILI_URL: "http://elsewhere:7700" }, onPath: ["meilisearch"] }
    expect(await meilisearch.find(machine(there))).toMatchObject({ url: "http://elsewhere:7700" })
  })

  it("comes from PATH before its npm package", async () => {
    const there = { onPath: ["meilisearch"], files: ["@gaubee"] }
    expect(await meilisearch.find(machine(there))).toMatchObject({ command: ["/bin/meilisearch"] })
  })

  it("says what to do where it is nowhere", async () => {
    expect(await meilisearch.find(machine({}))).toBeUndefined()
    const silent = { line: () => undefined, step: async <T>(_: unknown, work: () => Promise<T>) => work() }
    await expect(meilisearch.install(silent, machine({}))).rejects.toThrow(/npm ci.*MEILI_URL/s)
  })
})

describe("stripe-mock", () => {
  it.each([
    ["STRIPE_API_BASE", { env: { STRIPE_API_BASE: "http://elsewhere" } }, { url: "http://elsewhere" }],
    ["PATH", {}, { command: ["/bin/stripe-mock"] }],
    [
      "the cache",
      { onPath: [] },
      { command: ["/cache/jindong-marketplace/stripe-mock-0.197.0/stripe-mock"] },
    ],
  ])("comes from %s", async (_from, less, found) => {
    const there = { onPath: ["stripe-mock"], files: ["stripe-mock-0.197.0"], ...less }
    expect(await stripeMock.find(machine(there))).toMatchObject(found)
  })

  it("is not found on a bare machine", async () => {
    expect(await stripeMock.find(machine({}))).toBeUndefined()
  })
})

describe("the browser", () => {
  it.each([
    ["CHROMIUM_PATH", { env: { CHROMIUM_PATH: "/opt/chromium" } }, "/opt/chromium"],
    ["PATH", {}, "/bin/google-chrome"],
    ["the cache", { onPath: [] }, "/cache/jindong-marketplace/chromium-147.0.0/chromium"],
  ])("comes from %s", async (_from, less, executablePath) => {
    const there = { onPath: ["google-chrome"], files: ["chromium-147.0.0"], ...less }
    expect(await browser.find(machine(there))).toMatchObject({ executablePath })
  })
})
