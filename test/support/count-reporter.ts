import { appendFileSync } from "node:fs"
import type { Reporter, TestModule, TestRunEndReason } from "vitest/node"

export interface Counts {
  passed: number
  failed: number
  /** Tests that did not run: `scripts/test` counts them as failed, since nothing may be left out in silence. */
  skipped: number
}

/** What a run comes to. A file that cannot be loaded, an unhandled error and a run without any test are failures too. */
function countRun(
  modules: readonly TestModule[],
  errors: readonly unknown[],
  reason: TestRunEndReason,
): Counts {
  const counts = { passed: 0, failed: errors.length, skipped: 0 }
  let tests = 0
  for (const module of modules) {
    if (module.state() === "failed" && module.errors().length > 0) counts.failed++
    for (const test of module.children.allTests()) {
      tests++
      const { state } = test.result()
      counts[state === "pending" ? "failed" : state]++
    }
  }
  if (reason === "interrupted" || (tests === 0 && counts.failed === 0)) counts.failed++
  return counts
}

/** Adds the counts of a run, one line of JSON, to a file; without a file it does nothing. */
export class CountReporter implements Reporter {
  constructor(private readonly file: string | undefined) {}

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    if (this.file) appendFileSync(this.file, `${JSON.stringify(countRun(modules, errors, reason))}\n`)
  }
}
