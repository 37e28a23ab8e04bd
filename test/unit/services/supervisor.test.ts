import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { isAlive } from "../../../scripts/services/cache.ts"
import { until } from "../../../scripts/services/port.ts"
import { makeReport } from "../../../scripts/services/report.ts"
import { backOffMs, type Supervised, supervise } from "../../../scripts/services/supervisor.ts"

let folder: string
let lines: string[]
let running: Supervised | undefined
const report = makeReport(line => lines.push(line))
const NODE = [process.execPath, "-e"]
const STAYS = [...NODE, "setInterval(() => {}, 1000)"]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "supervisor-test-"))
  lines = []
  running = undefined
})
afterEach(async () => {
  await running?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const watch = (command: string[], ready: (signal: AbortSignal) => Promise<void> = async () => undefined) =>
  supervise({ name: "engine", command, ready, report, logFile: join(folder, "logs/engine.log") })

describe("supervise", () => {
  it("starts a killed process again and says so", async () => {
    running = await watch(STAYS)
    const first = running.pid
    process.kill(first, "SIGKILL")
    await until("another process", async () => running?.pid !== first)
    expect(isAlive(running.pid)).toBe(true)
    expect(lines.join("\n")).toContain("engine ended (signal SIGKILL); starting it again")
    await until("the line", async () => lines.some(line => line.includes("engine is back")))
  })

  it("ends the process for good when it is told to stop", async () => {
    running = await watch(STAYS)
    const { pid } = running
    await running.stop()
    expect(isAlive(pid)).toBe(false)
    expect(lines).toEqual([])
  })

  it("can be stopped while it tries to start a process that does not come up again", async () => {
    let starts = 0
    running = await watch(STAYS, signal => {
      starts++
      return starts === 1 ? Promise.resolve() : until("never", async () => false, { signal })
    })
    process.kill(running.pid, "SIGKILL")
    await until("the second start", async () => starts === 2)
    await running.stop()
    expect(isAlive(running.pid)).toBe(false)
  })

  it("reports a process that ends at once, with the end of its log", async () => {
    const dies = [...NODE, "console.error('no such option'); process.exit(3)"]
    await expect(watch(dies, signal => until("it", async () => false, { signal }))).rejects.toThrow(
      /engine did not start: ended \(code 3\)\nno such option/,
    )
  })

  it("reports a program that is not there", async () => {
    const ready = (signal: AbortSignal) => until("it", async () => false, { signal })
    await expect(watch([join(folder, "missing")], ready)).rejects.toThrow("engine did not start")
  })

  it("waits longer after each failure, but not for ever", () => {
    expect([0, 1, 2, 3].map(backOffMs)).toEqual([100, 200, 400, 800])
    expect(backOffMs(40)).toBe(15_000)
  })
})
