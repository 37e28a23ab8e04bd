import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { duration } from "../services/report.ts"
import { applied, type Break, type ModuleBreaks } from "./break.ts"
import { copyTree } from "./copy-tree.ts"
import { type Outcome, startRunner, type TestRunner } from "./test-runner.ts"

type Named = Break & { module: string }

/** How many breaks a test noticed (`passed`), and how many none did or could not be judged. */
export interface Tally {
  passed: number
  failed: number
}

/**
 * Applies each break alone in a copy of the tree and runs the test that it names; `say` gets a line each. What a test
 * says of a break counts only when it passes without it.
 */
export async function runBreaks(
  root: string,
  all: readonly ModuleBreaks[],
  say: (line: string) => void,
): Promise<Tally> {
  const named = all.flatMap(({ module, breaks }) => breaks.map(one => ({ ...one, module })))
  // Unit tests first: they are over soon.
  const tests = [...new Set(named.map(one => one.test))].sort().reverse()
  const copy = await copyTree(root)
  const runner = await startRunner(copy.root, tests)
  const tally = { passed: 0, failed: 0 }
  const note = (one: Named, outcome: Outcome, time: string) => {
    const isNoticed = outcome.kind === "failed"
    tally[isNoticed ? "passed" : "failed"]++
    const place = `${tally.passed + tally.failed}/${named.length}`
    say(`${place} ${isNoticed ? "✓" : "✗"} ${one.module}: ${one.name}: ${words(outcome)}${time}`)
  }
  try {
    for (const test of tests) {
      const ofTest = named.filter(one => one.test === test)
      await judge(copy.root, runner, test, ofTest, note)
    }
  } finally {
    await runner.close()
    copy.remove()
  }
  return tally
}

/** The breaks of one test file, after its tests passed on the sources as they are. */
async function judge(
  root: string,
  runner: TestRunner,
  test: string,
  breaks: readonly Named[],
  note: (one: Named, outcome: Outcome, time: string) => void,
): Promise<void> {
  const sound = await runner.run(test, [...new Set(breaks.map(one => one.title))])
  if (sound.kind !== "passed") {
    const reason = `${test} does not pass without it${sound.kind === "unusable" ? `: ${sound.reason}` : ""}`
    for (const one of breaks) note(one, { kind: "unusable", reason }, "")
    return
  }
  for (const one of breaks) {
    const begun = performance.now()
    const outcome = await runBreak(root, runner, one)
    note(one, outcome, ` (${duration(performance.now() - begun)})`)
  }
}

async function runBreak(root: string, runner: TestRunner, one: Named): Promise<Outcome> {
  const file = join(root, one.file)
  const source = readFileSync(file, "utf8")
  writeFileSync(file, applied(one, source))
  runner.changed(one.file)
  try {
    return await runner.run(one.test, [one.title])
  } finally {
    writeFileSync(file, source)
    runner.changed(one.file)
  }
}

function words(outcome: Outcome): string {
  if (outcome.kind === "failed") return `noticed by ${outcome.tests}`
  return outcome.kind === "passed" ? "SURVIVED" : `cannot be judged: ${outcome.reason}`
}
