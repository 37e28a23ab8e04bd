/** The parts of the bench, in the order in which they run. */
export const PARTS = ["size", "start", "search", "queue", "commit", "memory", "years"] as const
export type BenchPart = (typeof PARTS)[number]

/** How much is done; every number that `--quick` makes smaller stands here. */
export interface BenchOptions {
  quick: boolean
  only: ReadonlySet<BenchPart>
  /** Rounds of which the median is taken. */
  rounds: number
  /** Seconds of load in one round. */
  loadSeconds: number
  /** Agencies of the large market. */
  manyAgencies: number
  /** Files that wait in the officers' queue. */
  queueFiles: number
  /** Entries of the long journal. */
  manyEntries: number
  /** Commits in one round. */
  commits: number
  memorySeconds: number
  /** The part of the agencies of the two simulated years. */
  yearsShare: number
}

/** An argument that the bench does not know; the message names it. */
export class BadOption extends Error {}

const FULL = {
  ...{ rounds: 5, loadSeconds: 5, manyAgencies: 20_000, manyEntries: 20_000, commits: 200 },
  ...{ memorySeconds: 600, yearsShare: 1, queueFiles: 5000 },
}
const QUICK = {
  ...{ rounds: 3, loadSeconds: 2, manyAgencies: 2000, manyEntries: 2000, commits: 60 },
  ...{ memorySeconds: 20, yearsShare: 0.05, queueFiles: 500 },
}

/** What was typed after `npm run bench --`; throws `BadOption` for anything unknown. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const quick = args.includes("--quick")
  const options = { quick, only: new Set<BenchPart>(PARTS), ...(quick ? QUICK : FULL) }
  for (let at = 0; at < args.length; at++) {
    const [name = "", inline] = (args[at] ?? "").split("=", 2)
    if (name === "--quick") continue
    const value = inline ?? args[++at] ?? ""
    if (name === "--only") options.only = new Set(value.split(",").map(partNamed))
    else if (name === "--memory-minutes") options.memorySeconds = minutes(value) * 60
    else throw new BadOption(`Unknown: ${name}`)
  }
  return options
}

function partNamed(name: string): BenchPart {
  const part = PARTS.find(known => known === name.trim())
  if (!part) throw new BadOption(`No such part: "${name}". There are: ${PARTS.join(", ")}`)
  return part
}

function minutes(text: string): number {
  const value = Number(text)
  if (!(text && value >= 0.1 && value <= 600)) throw new BadOption(`Not 0.1 to 600 minutes: "${text}"`)
  return value
}
