import { relative, resolve } from "node:path"
import { Failure } from "../services/command.ts"
import { type RunningEngines, startEngines, withDatabase } from "../services/engines.ts"
import { isEmptyDatabase } from "../services/mongod.ts"
import { portFailure } from "../services/port.ts"
import { duration, makeReport, type Report } from "../services/report.ts"
import {
  endLeftOvers,
  endProcess,
  isHalfSeeded,
  liveRun,
  type RunRecord,
  readRecord,
  removeData,
  secretsOf,
  writeRecord,
} from "./data-dir.ts"
import { demoAccounts, ensureBuilt, ROOT, seedIfEmpty, siteEnv, startApp } from "./site.ts"
import { type Stops, stopOnSignal } from "./stop.ts"

const DATABASE = "jindong"

interface Options {
  /** "built": what people see; "dev": the sources, with reload. */
  mode: "built" | "dev"
  /** Remove all data first. */
  reset: boolean
  dataDir?: string
  /** The file from which the site takes its time; its data are there already and are never seeded. */
  clockFile?: string
}

/** Brings up the engines and the site with its demonstration data, and stays until it is told to stop. */
export async function runSite(options: Options): Promise<void> {
  process.chdir(ROOT)
  const report = makeReport()
  const stops = stopOnSignal(report)
  try {
    await start(options, report, stops)
  } catch (error) {
    await stops.all()
    // What a signal interrupted fails because of it: that is no error to report.
    if (!stops.signalled) throw error
  }
}

async function start(options: Options, report: Report, stops: Stops): Promise<void> {
  const { mode, reset, clockFile } = options
  const dataDir = resolve(process.env.DATA_DIR ?? options.dataDir ?? ".data")
  const port = sitePort(process.env.PORT)
  await clearTheWay(dataDir, reset, report)
  await requirePort(port)
  const record: RunRecord = {
    ports: readRecord(dataDir)?.ports ?? {},
    pid: process.pid,
    engines: {},
    env: {},
  }
  writeRecord(dataDir, record)
  const production = mode === "built"
  const preparing = async () => {
    const { addresses } = await runEngines({ dataDir, report, record, stops })
    const own = siteEnv({ addresses, secrets: secretsOf(dataDir), dataDir, port, production })
    const env = clockFile ? { ...own, CLOCK_FILE: clockFile } : own
    return { env, state: clockFile ? "kept" : await seedIfEmpty(env, report) }
  }
  // The build needs neither engines nor data, and they need no build: they are made side by side.
  const [{ env, state }] = await Promise.all([preparing(), production ? ensureBuilt(report) : undefined])
  const origin = env.APP_ORIGIN ?? ""
  const starting = report.step(`site: answers at ${origin}`, async () => {
    const logFile = production ? resolve(dataDir, "logs/site.log") : undefined
    const app = await startApp({ env, production, report, logFile })
    stops.add(() => app.stop())
  })
  const [accounts] = await Promise.all([demoAccounts(env), starting])
  writeRecord(dataDir, Object.assign(record, { origin, env }))
  report.line(welcome({ origin, accounts, dataDir, lapsed: state === "lapsed" }))
}

interface EngineOptions {
  dataDir: string
  report: Report
  record: RunRecord
  stops: Stops
}

/** Starts the engines, and keeps in the record how they can be found again. */
async function runEngines({ dataDir, report, record, stops }: EngineOptions): Promise<RunningEngines> {
  const engines = await startEngines({
    dataDir,
    meiliKey: secretsOf(dataDir).MEILI_MASTER_KEY,
    databaseName: DATABASE,
    report,
    ports: record.ports,
    onStart(name, process) {
      record.engines[name] = process
      record.ports[name] = process.port
      writeRecord(dataDir, record)
    },
  })
  stops.add(async () => {
    await engines.stop()
    writeRecord(dataDir, { ...record, pid: 0, engines: {} })
  })
  return engines
}

/** Sees to what an earlier run left: one that still runs, engines of one that was killed, data that are not whole. */
async function clearTheWay(dataDir: string, reset: boolean, report: Report): Promise<void> {
  const running = await liveRun(dataDir)
  if (running && !reset) {
    throw new Failure(
      `It already runs here${running.origin ? `: ${running.origin}` : ""} (process ${running.pid}).\n` +
        "  End that one first, or start another one beside it: DATA_DIR=/tmp/other PORT=3001 scripts/demo",
    )
  }
  if (running) await report.step(`the site that ran here was ended`, () => endProcess(running.pid))
  const left = await endLeftOvers(dataDir)
  if (left > 0) report.line(`  ! ${left} engines of a run that was killed were still there; they were ended`)
  const halfSeeded = isHalfSeeded(dataDir)
  if (halfSeeded) report.line("  ! seeding was interrupted last time; it starts anew")
  if (!reset && !halfSeeded) return
  await requireOwnData(process.env.MONGODB_URI)
  await removeData(dataDir)
  report.line(`  ✓ ${relative(ROOT, dataDir) || dataDir} removed`)
}

/** A database that somebody named is not ours to empty, and its content is lost without the keys of the data folder. */
async function requireOwnData(uri: string | undefined): Promise<void> {
  if (!uri || (await isEmptyDatabase(withDatabase(uri, DATABASE)))) return
  throw new Failure(
    "The data are in the database of MONGODB_URI, which is not ours to empty. Drop it there, then run this again:\n" +
      `  mongosh '${withDatabase(uri, DATABASE)}' --eval 'db.dropDatabase()'`,
  )
}

/** The port of PORT, 3000 by default; refuses what is no port. */
export function sitePort(text: string | undefined): number {
  const port = Number(text || 3000)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Failure(`PORT=${text} is no port. Use a number from 1024 to 65535.`)
}

/** The browser may take "localhost" for either address, so both have to be free. */
async function requirePort(port: number): Promise<void> {
  for (const host of [process.env.HOST ?? "127.0.0.1", "::1"]) {
    const failure = await portFailure(port, host)
    if (failure === "EACCES")
      throw new Failure(`Port ${port} needs rights of root. Use another: PORT=3000 scripts/demo`)
    if (failure) {
      throw new Failure(
        `Port ${port} is in use by another program. See which: ss -ltnp 'sport = :${port}'  (macOS: lsof -i :${port})\n` +
          `  End it, or use another port: PORT=${port + 1} scripts/demo`,
      )
    }
  }
}

interface Welcome {
  origin: string
  accounts: string
  dataDir: string
  lapsed: boolean
}

/** Milliseconds since the command was typed: with the packages, where scripts/prepare.sh saw to them. */
function sinceStart(): number {
  const started = Number(process.env.STARTED_AT) * 1000
  return started > 0 ? Date.now() - started : process.uptime() * 1000
}

function welcome({ origin, accounts, dataDir, lapsed }: Welcome): string {
  const folder = relative(ROOT, dataDir) || dataDir
  const lines = ["", `Ready after ${duration(sinceStart())}:  ${origin}  (English: ${origin}/en)`, ""]
  lines.push(accounts.trimEnd(), "")
  if (lapsed)
    lines.push(
      "The open requests of the demonstration are over by now; `scripts/demo --reset` makes new ones.",
    )
  lines.push(`Data in ${folder}, logs in ${folder}/logs. Ctrl-C ends everything; the data stay.`)
  return lines.join("\n")
}
