import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { FileClock } from "#app/platform/clock.server.ts"
import { readEnv } from "#app/platform/env.server.ts"

let folder = ""
let file = ""

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clock-"))
  file = join(folder, "clock")
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MINUTE = 60_000

/** The clock runs on from the instant of its file: how far it is past one. */
function past(clock: FileClock, instant: string): number {
  return clock.now().getTime() - Date.parse(instant)
}

it("runs on from the instant in the file and follows a new one at once", () => {
  writeFileSync(file, "2027-03-01T01:30:00.000Z\n")
  const clock = new FileClock(file)
  expect(past(clock, "2027-03-01T01:30:00.000Z")).toBeGreaterThanOrEqual(0)
  expect(past(clock, "2027-03-01T01:30:00.000Z")).toBeLessThan(MINUTE)
  writeFileSync(file, "2027-03-08T09:00:00.000Z")
  expect(past(clock, "2027-03-08T09:00:00.000Z")).toBeGreaterThanOrEqual(0)
  expect(past(clock, "2027-03-08T09:00:00.000Z")).toBeLessThan(MINUTE)
})

it("refuses a file without an instant, and one that is not there", () => {
  writeFileSync(file, "tomorrow")
  expect(() => new FileClock(file)).toThrow(/CLOCK_FILE/)
  expect(() => new FileClock(join(folder, "none"))).toThrow(/ENOENT/)
})

it("is for demonstrations only", () => {
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: "test",
    MONGODB_URI: "mongodb://localhost",
    MEILI_URL: "http://localhost:7700",
    MEILI_MASTER_KEY: "0123456789abcdef",
    FIELD_KEY: "0123456789abcdef0123456789abcdef",
    SEAL_KEY_FILE: "seal.key",
    CLOCK_FILE: file,
  }
  expect(() => readEnv(env)).toThrow(/CLOCK_FILE/)
  expect(readEnv({ ...env, DEMO_MODE: "1" }).CLOCK_FILE).toBe(file)
})
