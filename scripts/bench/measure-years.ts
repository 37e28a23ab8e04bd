import { SetClock } from "#app/platform/clock.server.ts"
import { instantAt } from "#app/shared/time/zone.ts"
import { type Simulation, simulate } from "../year/simulate.ts"
import { twoYears, type YearSize } from "../year/stories.ts"
import { type Bench, inProcess } from "./bench-site.ts"
import type { BenchOptions } from "./options.ts"
import type { Figure } from "./table.ts"

const LIMIT_SECONDS = 120
const RUNS = ["y1", "y2"] as const

/**
 * Two simulated years of 500 agencies, each run twice: the slower one counts. The days in which the agencies enter are
 * timed for themselves. Throws when the two journals do not say the same.
 */
export async function measureYears(bench: Bench, { yearsShare, quick }: BenchOptions): Promise<Figure[]> {
  const size = twoYears(yearsShare)
  const agencies = Object.values(size.stories).reduce((sum, n) => sum + n, 0)
  const runs: Simulation[] = []
  for (const name of RUNS) runs.push(await run(bench, name, size))
  const [first, second] = runs
  if (first?.digest !== second?.digest) throw new Error("Two runs of the same years wrote different journals")
  bench.report.line(`  digest of both journals: ${first?.digest} (${first?.outcome.entries} entries each)`)
  const [entry = ""] = Object.keys(first?.months ?? {})
  const slowest = (time: (run: Simulation) => number) => Math.max(...runs.map(time)) / 1000
  const limit = { baseline: LIMIT_SECONDS, against: "limit", unit: "s" as const }
  return [
    {
      ...{
        measure: `two years of ${agencies} agencies`,
        ...limit,
        target: quick ? undefined : { atMost: 1 },
      },
      ours: slowest(({ months }) => sumOf(months) - (months[entry] ?? 0)),
    },
    {
      ...{ measure: `their entry before, ${agencies} applications`, ...limit },
      ours: slowest(({ months }) => months[entry] ?? 0),
    },
  ]
}

async function run(bench: Bench, name: string, size: YearSize): Promise<Simulation> {
  const { report } = bench
  const clock = new SetClock(instantAt(size.firstDay, "09:00"))
  const env = await bench.emptyEnv(name)
  return inProcess(env, services => simulate({ services, clock, size, report }), clock)
}

function sumOf(months: Record<string, number>): number {
  return Object.values(months).reduce((sum, ms) => sum + ms, 0)
}
