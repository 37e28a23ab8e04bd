import { setTimeout as pause } from "node:timers/promises"
import { items } from "#scenarios/facts/words.ts"
import { runOrThrow } from "../services/command.ts"
import type { RunningSite } from "./bench-site.ts"
import { hammer } from "./hammer.ts"
import { agencyId, requestId } from "./market-docs.ts"
import { mean } from "./statistics.ts"
import type { Figure } from "./table.ts"

const LIMIT_MB = 500
const GROWTH = 1.1
const SETTLED_AFTER_S = 120
/** Resident memory moves with the collector: a figure is the mean of so many samples, a second apart. */
const WINDOW = 30

/** One sample of a second of load. */
interface Sample {
  second: number
  mb: number
}

/** Resident memory of the site's process while ten connections read its pages in turn. */
export async function measureMemory(site: RunningSite, seconds: number): Promise<Figure[]> {
  const requests = readAddresses().map(path => ({ path }))
  const headers = { "accept-encoding": "gzip" }
  const load = { done: false }
  const loading = hammer({ url: site.origin, requests, seconds, headers }).finally(() => {
    load.done = true
  })
  const [samples] = await Promise.all([sampleUntil(() => load.done, site.pid), loading])
  return memoryFigures(samples, seconds)
}

/** The lines of the table; growth only where the run was long enough to settle first. */
export function memoryFigures(samples: readonly Sample[], seconds: number): Figure[] {
  const most = Math.max(...samples.map(({ mb }) => mb))
  const peak: Figure = {
    measure: `memory under load, largest of ${seconds} s`,
    ...{ ours: most, baseline: LIMIT_MB, against: "limit", unit: "MB", target: { atMost: 1 } },
  }
  if (seconds < SETTLED_AFTER_S + 2 * WINDOW) return [peak]
  const settled = samples.filter(({ second }) => second >= SETTLED_AFTER_S)
  const growth: Figure = {
    measure: `memory at minute ${Math.round(seconds / 60)} of load`,
    ours: mean(settled.slice(-WINDOW).map(({ mb }) => mb)),
    baseline: mean(settled.slice(0, WINDOW).map(({ mb }) => mb)),
    ...{ against: "at minute 2", unit: "MB", target: { atMost: GROWTH } },
  }
  return [peak, growth]
}

async function sampleUntil(isDone: () => boolean, pid: number): Promise<Sample[]> {
  const samples: Sample[] = []
  const begun = performance.now()
  while (!isDone()) {
    const mb = await residentMb(pid)
    samples.push({ second: (performance.now() - begun) / 1000, mb })
    await pause(1000)
  }
  return samples
}

/** Resident set in MB (10⁶ bytes); `ps` gives KiB on Linux and macOS alike. */
async function residentMb(pid: number): Promise<number> {
  const kib = Number((await runOrThrow(["ps", "-o", "rss=", "-p", String(pid)])).trim())
  return (kib * 1024) / 1e6
}

/** The pages that everybody reads, of every kind, over many objects. */
function readAddresses(): string[] {
  const some = Array.from({ length: 20 }, (_, n) => n)
  const details = some.flatMap(n => [
    `/agencies/${agencyId(n * 7)}`,
    `/requests/${requestId(n * 9)}`,
    `/items/${items[n * 2]?.code ?? "ZJ001"}`,
  ])
  const lists = ["/", "/agencies", "/items", "/requests", "/deals", "/en", "/en/agencies?field=environment"]
  const searches = ["环评", "测绘", "造价"].map(q => `/agencies?q=${encodeURIComponent(q)}`)
  return [...details, ...lists, ...searches]
}
