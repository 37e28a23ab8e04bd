import { join } from "node:path"
import { createVitest, type TestModule, type Vitest } from "vitest/node"

/** What became of the tests that were asked for. */
export type Outcome =
  | { kind: "passed"; tests: number }
  | { kind: "failed"; tests: number }
  /** No test ran: the file does not load, its preparation fails, or no test has such a title. */
  | { kind: "unusable"; reason: string }

/** One Vitest for all runs: it starts the engines once, and reads sources anew only where they changed. */
export interface TestRunner {
  /** Runs the tests of a file with one of these parts in their titles. */
  run(file: string, titles: readonly string[]): Promise<Outcome>
  changed(file: string): void
  close(): Promise<void>
}

/** A runner for these test files of the tree in `root`, which becomes the working directory of this process. */
export async function startRunner(root: string, files: readonly string[]): Promise<TestRunner> {
  process.chdir(root)
  const project = ["unit", "integration"].filter(name => files.some(file => file.startsWith(`test/${name}/`)))
  const vitest = await createVitest("test", { root, project, watch: false, reporters: [{}], silent: true })
  await vitest.standalone()
  return {
    run: (file, titles) => runTests(vitest, join(root, file), titles),
    changed: file => vitest.invalidateFile(join(root, file)),
    close: () => vitest.close(),
  }
}

async function runTests(vitest: Vitest, file: string, titles: readonly string[]): Promise<Outcome> {
  vitest.setGlobalTestNamePattern(new RegExp(titles.map(escaped).join("|")))
  const specifications = await vitest.globTestSpecifications([file])
  const { testModules } = await vitest.runTestSpecifications(specifications)
  // It gives the modules of all runs so far.
  return outcomeOf(testModules.filter(({ moduleId }) => moduleId === file))
}

function outcomeOf(modules: readonly TestModule[]): Outcome {
  const states = modules.flatMap(module => [...module.children.allTests()].map(test => test.result().state))
  const failed = states.filter(state => state === "failed").length
  if (failed > 0) return { kind: "failed", tests: failed }
  const errors = modules.flatMap(module => [
    ...module.errors(),
    ...[...module.children.allSuites()].flatMap(suite => suite.errors()),
  ])
  if (errors[0]) return { kind: "unusable", reason: errors[0].message }
  const passed = states.filter(state => state === "passed").length
  return passed > 0
    ? { kind: "passed", tests: passed }
    : { kind: "unusable", reason: "no test has this title" }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}
