import { availableParallelism, cpus } from "node:os"
import { makeReport } from "../services/report.ts"
import { ensureBuilt, ROOT } from "../site/site.ts"
import { makeStops, stopOnSignal } from "../site/stop.ts"
import { type Bench, openBench, startSite } from "./bench-site.ts"
import { measureCommit } from "./measure-commit.ts"
import { measureMemory } from "./measure-memory.ts"
import { measureQueue } from "./measure-queue.ts"
import { measureSearch } from "./measure-search.ts"
import { measureSize } from "./measure-size.ts"
import { measureStart } from "./measure-start.ts"
import { measureYears } from "./measure-years.ts"
import { type BenchOptions, type BenchPart, PARTS } from "./options.ts"
import { type Figure, isMet, renderTable } from "./table.ts"

/** Agencies of a district's market as it is expected to be. */
const DISTRICT_AGENCIES = 200

/** Runs the parts that were asked for and prints one table of what they found. It judges nothing by its exit code. */
export async function runBench(options: BenchOptions): Promise<void> {
  process.chdir(ROOT)
  const report = makeReport()
  const stops = stopOnSignal(report)
  await ensureBuilt(report)
  const bench = await openBench(report)
  stops.add(() => bench.close())
  const figures: Figure[] = []
  try {
    for (const part of PARTS.filter(name => options.only.has(name))) {
      figures.push(...(await report.step(`${part}: measured`, () => measure(part, bench, options))))
    }
  } finally {
    print(bench, options, figures)
    await stops.all()
  }
}

async function measure(part: BenchPart, bench: Bench, options: BenchOptions): Promise<Figure[]> {
  const { report } = bench
  if (part === "size") return measureSize(report.line)
  if (part === "search") return measureSearch(bench, options)
  if (part === "queue") return measureQueue(bench, options)
  if (part === "commit") return measureCommit(bench, options)
  if (part === "years") return measureYears(bench, options)
  if (part === "memory") return memory(bench, options)
  return [await measureStart(await bench.market(DISTRICT_AGENCIES), options.rounds)]
}

async function memory(bench: Bench, { memorySeconds }: BenchOptions): Promise<Figure[]> {
  const stops = makeStops()
  const site = await startSite(await bench.market(DISTRICT_AGENCIES), bench.report)
  stops.add(() => site.stop())
  try {
    return await measureMemory(site, memorySeconds)
  } finally {
    await stops.all()
  }
}

function print({ engines, report }: Bench, options: BenchOptions, figures: Figure[]): void {
  report.line(`\n${machineLine()}`)
  report.line(`${engines.labels.database} · ${engines.labels.meilisearch}`)
  report.line(howLine(options))
  report.line(`\n${renderTable(figures)}`)
  const judged = figures.filter(figure => figure.target)
  report.line(`\n${judged.filter(isMet).length} of ${judged.length} targets are met.`)
}

function machineLine(): string {
  return `${availableParallelism()} CPUs (${cpus()[0]?.model ?? "unknown"}) · Node ${process.version}`
}

function howLine({ quick, rounds, loadSeconds }: BenchOptions): string {
  const how = `The middle of ${rounds} rounds, by their ratios, ${loadSeconds} s of load each at 10 connections; memory is one run.`
  return quick ? `QUICK, a trial run: fewer rounds and data, growth of memory not measured.\n${how}` : how
}
