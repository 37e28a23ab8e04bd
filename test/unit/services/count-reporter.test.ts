import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { run } from "../../../scripts/services/command.ts"
import { BINARIES, ROOT } from "../../../scripts/site/site.ts"
import { addUp } from "../../../scripts/site/test-parts.ts"

/** A small project below the clone, so that it finds the packages. */
const folder = join(ROOT, ".cache", `count-reporter-${process.pid}`)
const counts = join(folder, "counts")
beforeEach(() => {
  mkdirSync(folder, { recursive: true })
  write("vitest.config.ts", [
    `import { CountReporter } from ${JSON.stringify(join(ROOT, "test/support/count-reporter.ts"))}`,
    `export default { root: ${JSON.stringify(folder)},`,
    `  test: { globals: true, reporters: [new CountReporter(${JSON.stringify(counts)})] } }`,
  ])
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (file: string, lines: string[]) => writeFileSync(join(folder, file), lines.join("\n"))

async function countAll() {
  const vitest = [join(BINARIES, "vitest"), "run", "--config", join(folder, "vitest.config.ts")]
  const { code } = await run(vitest, { cwd: folder })
  const lines = readFileSync(counts, "utf8").trim().split("\n")
  return { code, reported: JSON.parse(lines[0] ?? ""), counted: addUp(lines, code) }
}

describe("the count of a test run", () => {
  it("is true for tests that pass, fail and are skipped, a file that cannot be loaded and an unhandled error", async () => {
    write("some.test.ts", [
      'it("passes", () => {})',
      'it("fails", () => { throw new Error("no") })',
      'it.skip("is skipped", () => {})',
    ])
    write("unloadable.test.ts", ['import "./missing.ts"', 'it("never runs", () => {})'])
    write("unhandled.test.ts", [
      'it("passes too", async () => { void Promise.reject(new Error("lost")); await new Promise(setImmediate) })',
    ])
    const { code, reported, counted } = await countAll()
    expect(code).toBe(1)
    expect(reported).toEqual({ passed: 2, failed: 3, skipped: 1 })
    expect(counted).toEqual({ passed: 2, failed: 4 })
  }, 30_000)

  it("is one failure when there is no test at all", async () => {
    expect((await countAll()).counted).toEqual({ passed: 0, failed: 1 })
  }, 30_000)

  it("is the number of tests when all is well", async () => {
    write("some.test.ts", ['it("passes", () => {})', 'it("passes as well", () => {})'])
    expect(await countAll()).toMatchObject({ code: 0, counted: { passed: 2, failed: 0 } })
  }, 30_000)
})
