import { setTimeout as pause } from "node:timers/promises"
import { runOrThrow } from "../services/command.ts"
import { type Bench, withSite } from "./bench-site.ts"
import { type Figure, mean } from "./figure.ts"
import { load } from "./load.ts"

const SECONDS = 180
const LIMIT_MB = 500
/** Resident memory moves with the collector. */
const FLAT = 1.1

const PAGES = [
  ...["/", "/agencies", "/agencies?q=环评", "/agencies?field=environment", "/items", "/items/ZJ001"],
  ...[
    "/requests",
    "/deals",
    "/experts",
    "/notices",
    "/figures",
    "/en",
    "/en/agencies?q=EIA",
    "/en/items/ZJ006",
  ],
]

/** Resident memory of the site's process while ten connections read its pages in turn, a sample a second. */
export async function measureMemory(bench: Bench): Promise<Figure[]> {
  const samples = await withSite(bench, await bench.district(10), async ({ origin, pid }) => {
    // A visitor with a cookie gets every page drawn anew.
    const headers = { cookie: "bench=1", "accept-encoding": "gzip" }
    const loading = { url: origin, requests: PAGES.map(path => ({ path: encodeURI(path) })), headers }
    await load({ ...loading, seconds: 20 })
    const done = load({ ...loading, seconds: SECONDS }).then(() => true)
    const taken: number[] = []
    while (!(await Promise.race([done, pause(1000, false)]))) taken.push(await residentMb(pid))
    return taken
  })
  return memoryFigures(samples)
}

/** The largest sample, and the mean of the last third of them against that of the first. */
export function memoryFigures(samples: readonly number[]): Figure[] {
  const third = Math.floor(samples.length / 3)
  const [first, last] = [mean(samples.slice(0, third)), mean(samples.slice(-third))]
  const [most, growth] = [Math.max(...samples), last / first]
  const [all, thirds] = [
    `the largest of ${samples.length} s`,
    `${last.toFixed(0)} MB, ${first.toFixed(0)} MB in the first`,
  ]
  return [
    { measure: "memory under load", value: most, unit: "MB", target: { atMost: LIMIT_MB }, from: all },
    {
      measure: "memory, last third of the load",
      value: growth,
      unit: "×",
      target: { atMost: FLAT },
      from: thirds,
    },
  ]
}

/** Resident set in MB (10⁶ bytes); `ps` gives KiB on Linux and macOS alike. */
async function residentMb(pid: number): Promise<number> {
  const kib = Number((await runOrThrow(["ps", "-o", "rss=", "-p", String(pid)])).trim())
  return (kib * 1024) / 1e6
}
