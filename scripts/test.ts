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

async function runPart(part: Part): Promise<Counts> {
  console.log(`\n── ${part.name}`)
  const begun = performance.now()
  const counts = part.kind === "check" ? await runCheck(part.command) : await runTests(part)
  console.log(
    `── ${part.name}: ${counts.passed} passed, ${counts.failed} failed (${duration(performance.now() - begun)})`,
  )
  return counts
}

async function runCheck([binary = "", ...args]: string[]): Promise<Counts> {
  const { code, output } = await run([join(BINARIES, binary), ...args], { cwd: ROOT })
  if (code === 0) return { passed: 1, failed: 0 }
  console.log(output.trimEnd())
  return { passed: 0, failed: 1 }
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
  const all: Counts[] = []
  for (const part of partsNamed(words)) all.push(await runPart(part))
  const { passed, failed } = sum(all)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed > 0 ? 1 : 0)
})
