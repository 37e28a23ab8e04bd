import { spawn, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { isAlive } from "../../../scripts/services/cache.ts"
import {
  endLeftOvers,
  isHalfSeeded,
  liveRun,
  markSeeding,
  type RunRecord,
  secretsOf,
  writeRecord,
} from "../../../scripts/site/data-dir.ts"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "data-dir-test-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const record = (more: Partial<RunRecord>): RunRecord => ({ pid: 0, ports: {}, engines: {}, env: {}, ...more })

describe("secrets", () => {
  it("are made once and kept for the owner only", () => {
    const first = secretsOf(folder, {})
    expect(secretsOf(folder, {})).toEqual(first)
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600)
    expect(new Set(Object.values(first)).size).toBe(4)
    for (const secret of Object.values(first)) expect(secret.length).toBeGreaterThanOrEqual(32)
  })

  it("differ from one data folder to the next", () => {
    expect(secretsOf(join(folder, "a"), {}).FIELD_KEY).not.toBe(secretsOf(join(folder, "b"), {}).FIELD_KEY)
  })

  it("give way to those of the environment, which are not written down", () => {
    expect(secretsOf(folder, { MEILI_MASTER_KEY: "given" }).MEILI_MASTER_KEY).toBe("given")
    expect(secretsOf(folder, {}).MEILI_MASTER_KEY).not.toBe("given")
  })

  it("are completed when the file lacks some, and made anew when it cannot be read", () => {
    writeFileSync(join(folder, "secrets.json"), '{"FIELD_KEY":"kept"}')
    expect(secretsOf(folder, {})).toMatchObject({
      FIELD_KEY: "kept",
      STRIPE_SECRET_KEY: expect.stringMatching(/^sk_test_/),
    })
    writeFileSync(join(folder, "secrets.json"), "{half")
    expect(secretsOf(folder, {}).FIELD_KEY).toHaveLength(48)
  })
})

describe("seeding", () => {
  it("is half done between its two marks", () => {
    expect(isHalfSeeded(folder)).toBe(false)
    markSeeding(folder, true)
    expect(isHalfSeeded(folder)).toBe(true)
    markSeeding(folder, false)
    expect(isHalfSeeded(folder)).toBe(false)
  })
})

describe("the record of a run", () => {
  it("is not alive without a record, after its process ended, or when a stranger has its id", async () => {
    expect(await liveRun(folder)).toBeUndefined()
    writeRecord(folder, record({ pid: spawnSync(process.execPath, ["-e", ""]).pid }))
    expect(await liveRun(folder)).toBeUndefined()
    writeRecord(folder, record({ pid: process.ppid }))
    expect(await liveRun(folder)).toBeUndefined()
  })

  it("ends the engines that a killed run left, and no process that only has the same id", async () => {
    const stays = "setInterval(() => {}, 1000)"
    const engine = spawn(process.execPath, ["-e", stays, "engine-of-the-run"])
    const stranger = spawn(process.execPath, ["-e", stays, "somebody-else"])
    const process_ = (pid: number | undefined, program: string) => ({ pid: pid ?? 0, port: 1, program })
    try {
      writeRecord(
        folder,
        record({
          engines: {
            database: process_(engine.pid, "engine-of-the-run"),
            other: process_(stranger.pid, "stripe-mock"),
          },
        }),
      )
      expect(await endLeftOvers(folder)).toBe(1)
      expect(engine.exitCode ?? engine.signalCode).toBe("SIGTERM")
      expect(isAlive(stranger.pid ?? 0)).toBe(true)
    } finally {
      engine.kill()
      stranger.kill()
    }
  })
})
