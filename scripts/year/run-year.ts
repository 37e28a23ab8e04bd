import { existsSync } from "node:fs"
import { writeFile } from "node:fs/promises"
import { join, relative, resolve } from "node:path"
import { boot, shutDown } from "#app/platform/boot.server.ts"
import { SetClock } from "#app/platform/clock.server.ts"
import { readEnv } from "#app/platform/env.server.ts"
import { makeLog } from "#app/platform/log.server.ts"
import { instantAt } from "#app/shared/time/zone.ts"
import { Failure } from "../services/command.ts"
import { startEngines } from "../services/engines.ts"
import { duration, makeReport, type Report } from "../services/report.ts"
import { endLeftOvers, liveRun, markSeeding, removeData, secretsOf } from "../site/data-dir.ts"
import { ROOT, siteEnv } from "../site/site.ts"
import { stopOnSignal } from "../site/stop.ts"
import { outcomeLines } from "./outcome/outcome-table.ts"
import { simulate } from "./simulate.ts"
import type { YearSize } from "./stories.ts"

/** Where the demonstration year lies unless DATA_DIR says otherwise; it is made anew each time. */
export const YEAR_FOLDER = ".data-year"

/** The file with the evening on which the year ends: the clock of a site that shows it. */
export const clockFileOf = (dataDir: string): string => join(dataDir, "clock")

/** Plays a simulation into its own data folder and prints what it came to. */
export async function runYear(size: YearSize, { reset }: { reset: boolean }): Promise<void> {
  process.chdir(ROOT)
  const begun = performance.now()
  const report = makeReport()
  const dataDir = resolve(process.env.DATA_DIR ?? YEAR_FOLDER)
  await emptied(dataDir, reset, report)
  const stops = stopOnSignal(report)
  const secrets = secretsOf(dataDir)
  markSeeding(dataDir, true)
  const engines = await startEngines({
    ...{ dataDir, report, meiliKey: secrets.MEILI_MASTER_KEY, databaseName: "jindong" },
  })
  stops.add(() => engines.stop())
  try {
    const env = siteEnv({ addresses: engines.addresses, secrets, dataDir, port: 3000, production: true })
    report.line("")
    report.line((await simulation(env, size, report)).join("\n"))
    await writeFile(clockFileOf(dataDir), instantAt(size.lastDay, "17:30").toISOString())
    markSeeding(dataDir, false)
  } finally {
    await stops.all()
  }
  const folder = relative(ROOT, dataDir)
  report.line(
    `\n${engines.labels.database} · ${duration(performance.now() - begun)} in all · data in ${folder}`,
  )
}

async function simulation(env: Record<string, string>, size: YearSize, report: Report): Promise<string[]> {
  const clock = new SetClock(instantAt(size.firstDay, "09:00"))
  const services = await boot({ env: readEnv({ ...process.env, ...env }), clock, log: makeLog("error") })
  try {
    const begun = performance.now()
    const { outcome, digest } = await simulate({ services, clock, size, report })
    return [
      "",
      ...outcomeLines(outcome),
      "",
      `digest ${digest}`,
      `played in ${duration(performance.now() - begun)}`,
    ]
  } finally {
    await shutDown(services)
  }
}

/** An empty folder: the year's own is emptied each time, another one only when that is asked for. */
async function emptied(dataDir: string, reset: boolean, report: Report): Promise<void> {
  if (await liveRun(dataDir)) throw new Failure(`A site runs on ${dataDir}. End it first.`)
  if (!existsSync(dataDir)) return
  if (process.env.DATA_DIR && !reset)
    throw new Failure(`${dataDir} is there already. With --reset it is removed first.`)
  await endLeftOvers(dataDir)
  await removeData(dataDir)
  report.line(`  ✓ ${relative(ROOT, dataDir)} removed`)
}
