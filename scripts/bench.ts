import { availableParallelism, loadavg } from "node:os"
import { join } from "node:path"
import { type Bench, openBench } from "./bench/bench-site.ts"
import { type Figure, isFailed, tableRow } from "./bench/figure.ts"
import { measureCommit } from "./bench/measure-commit.ts"
import { measureLists } from "./bench/measure-lists.ts"
import { measureMemory } from "./bench/measure-memory.ts"
import { measureSearch } from "./bench/measure-search.ts"
import { measureSize } from "./bench/measure-size.ts"
import { measureStart } from "./bench/measure-start.ts"
import { makeReport } from "./services/report.ts"
import { runCommand } from "./site/run-command.ts"
import { ensureBuilt, ROOT } from "./site/site.ts"
import { stopOnSignal } from "./site/stop.ts"

/** What is measured, in this order. */
const PARTS: Record<string, (bench: Bench) => Promise<Figure[]>> = {
  size: async () => measureSize(join(ROOT, "build/client")),
  start: measureStart,
  search: measureSearch,
  lists: measureLists,
  commit: measureCommit,
  memory: measureMemory,
}

const USAGE = `npm run bench [-- --only ${Object.keys(PARTS).join(" ")}]
  Measures the built site and prints a table: each figure beside its target. Ends with 1 when one is missed by more than
  a quarter. Ratios divide what was measured in the same run.
  --only  these parts alone`

await runCommand(USAGE, { switches: ["--only"], words: Object.keys(PARTS) }, async ({ words }) => {
  process.chdir(ROOT)
  const report = makeReport()
  const stops = stopOnSignal(report)
  await ensureBuilt(report)
  const bench = await openBench(report)
  stops.add(() => bench.close())
  const figures: Figure[] = []
  try {
    for (const [name, measure] of Object.entries(PARTS)) {
      if (words.length > 0 && !words.includes(name)) continue
      figures.push(...(await report.step(`${name}: measured`, () => measure(bench))))
    }
  } finally {
    const load = loadavg()[0]?.toFixed(1)
    report.line(
      `\n${availableParallelism()} CPUs, load ${load} · Node ${process.version} · ${bench.database}\n`,
    )
    console.table(figures.map(tableRow))
    await stops.all()
  }
  if (isFailed(figures)) process.exitCode = 1
})
process.exit()
