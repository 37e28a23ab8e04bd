import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { run } from "./services/command.ts"
import { duration, makeReport } from "./services/report.ts"
import { runCommand } from "./site/run-command.ts"
import { BINARIES, ensureBuilt, ROOT } from "./site/site.ts"
import { addUp, type Counts, PARTS, type Part, partsNamed, sum } from "./site/test-parts.ts"

const USAGE = `scripts/test [part…]
  Runs all checks and tests, or only the parts named: ${PARTS.map(part => part.name).join(", ")}.
  The last line is "N passed, N failed"; a check counts as one. Ends with code 1 when anything failed.`

const report = makeReport()

/** The checks named, all at once: each needs one core alone. */
async function runChecks(checks: (Part & { kind: "check" })[]): Promise<Counts[]> {
  if (checks.length > 0) console.log(`\n── ${checks.map(({ name }) => name).join(", ")}`)
  return Promise.all(checks.map(runCheck))
}

async function runCheck({
  name,
  command: [binary = "", ...args],
}: Part & { kind: "check" }): Promise<Counts> {
  const begun = performance.now()
  const { code, output } = await run([join(BINARIES, binary), ...args], { cwd: ROOT })
  const counts = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  if (counts.failed > 0) console.log(output.trimEnd())
  tell(name, counts, begun)
  return counts
}

async function runTestsOf(part: Part & { kind: "tests" }): Promise<Counts> {
  console.log(`\n── ${part.name}`)
  const begun = performance.now()
  const counts = await runTests(part)
  tell(part.name, counts, begun)
  return counts
}

function tell(name: string, { passed, failed }: Counts, begun: number): void {
  console.log(`── ${name}: ${passed} passed, ${failed} failed (${duration(performance.now() - begun)})`)
}

async function runTests({ name, needsBuild }: Part & { kind: "tests" }): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "jindong-counts-"))
  const file = join(folder, "counts")
  try {
    if (needsBuild) await ensureBuilt(report)
    const vitest = [join(BINARIES, "vitest"), "run", "--project", name]
    const { code } = await run(vitest, { cwd: ROOT, env: { TEST_COUNT_FILE: file }, show: true })
    return addUp(readLines(file), code)
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean)
  } catch {
    return []
  }
}

await runCommand(USAGE, { words: PARTS.map(part => part.name) }, async ({ words }) => {
  const parts = partsNamed(words)
  const all = await runChecks(parts.filter(part => part.kind === "check"))
  for (const part of parts) if (part.kind === "tests") all.push(await runTestsOf(part))
  const { passed, failed } = sum(all)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed > 0 ? 1 : 0)
})
