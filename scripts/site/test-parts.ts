export interface Counts {
  passed: number
  failed: number
}

export type Part =
  | { kind: "check"; name: string; command: string[] }
  | { kind: "tests"; name: string; needsBuild: boolean }

/** The parts of `scripts/test`, the quick ones first. A check is one program that is content or not. */
export const PARTS: readonly Part[] = [
  { kind: "check", name: "format-lint", command: ["biome", "check", "."] },
  { kind: "check", name: "types", command: ["tsc", "--noEmit"] },
  {
    kind: "check",
    name: "structure",
    command: [
      "depcruise",
      "--config",
      ".dependency-cruiser.js",
      "app",
      "models",
      "scenarios",
      "scripts",
      "test",
      "server.ts",
    ],
  },
  { kind: "check", name: "knip", command: ["knip", "--no-progress"] },
  { kind: "tests", name: "unit", needsBuild: false },
  { kind: "tests", name: "integration", needsBuild: false },
  { kind: "tests", name: "e2e", needsBuild: true },
]

/** The parts with these names in their own order; all of them when no name is given. */
export function partsNamed(names: readonly string[]): readonly Part[] {
  return names.length === 0 ? PARTS : PARTS.filter(part => names.includes(part.name))
}

/**
 * The counts of a test run from the lines that its reporter wrote and its exit code. Tests that were skipped count as
 * failed, and so does a run that ended badly without saying what failed.
 */
export function addUp(lines: readonly string[], exitCode: number): Counts {
  const counts = sum(
    lines.map(line => {
      const { passed, failed, skipped } = JSON.parse(line) as Counts & { skipped: number }
      return { passed, failed: failed + skipped }
    }),
  )
  const silent = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0)
  return silent ? { ...counts, failed: 1 } : counts
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  })
}
