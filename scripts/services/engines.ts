import { join } from "node:path"
import { database } from "./database.ts"
import { type Engine, type Found, findOrInstall, type Running } from "./engine.ts"
import { type Lookup, machine } from "./lookup.ts"
import { meilisearch } from "./meilisearch.ts"
import { freePort } from "./port.ts"
import type { Report } from "./report.ts"
import { stripeMock } from "./stripe-mock.ts"

/** The servers that the marketplace needs, in the order in which they are started; they are stopped the other way round. */
const ENGINES = { database, meilisearch, stripeMock } satisfies Record<string, Engine>
type EngineName = keyof typeof ENGINES

/** What a process of the marketplace needs to reach the engines. */
export interface EngineAddresses {
  MONGODB_URI: string
  MEILI_URL: string
  STRIPE_API_BASE: string
}

export interface RunningEngines {
  addresses: EngineAddresses
  /** Which one runs, in words: for the figures of the bench. */
  labels: Record<EngineName, string>
  pids(): Record<EngineName, number | undefined>
  stop(): Promise<void>
}

/** How an engine's process can be found again, and known for what it is. */
export interface EngineProcess {
  pid: number
  port: number
  program: string
}

interface StartOptions {
  dataDir: string
  meiliKey: string
  /** The database's name, unless MONGODB_URI names another. */
  databaseName: string
  report: Report
  /** Ports that are taken again if they are free: people keep other programs connected to them. */
  ports?: Partial<Record<EngineName, number>>
  onStart?(name: EngineName, process: EngineProcess): void
  lookup?: Lookup
}

/** Finds or installs all engines. The slow installations run side by side. */
async function provideEngines(report: Report, lookup: Lookup = machine): Promise<Record<EngineName, Found>> {
  const found = await Promise.all(
    Object.entries(ENGINES).map(
      async ([name, engine]) => [name, await findOrInstall(engine, report, lookup)] as const,
    ),
  )
  return Object.fromEntries(found) as Record<EngineName, Found>
}

/** Starts all engines side by side on ports of their own. If one does not start, the others are stopped again. */
export async function startEngines(options: StartOptions): Promise<RunningEngines> {
  const { report, lookup = machine } = options
  const found = await provideEngines(report, lookup)
  const names = Object.keys(ENGINES) as EngineName[]
  const results = await Promise.allSettled(names.map(name => start(name, found[name], options)))
  const started = new Map<EngineName, Running>()
  for (const [i, name] of names.entries()) {
    const result = results[i]
    if (result?.status === "fulfilled") started.set(name, result.value)
  }
  const stop = async () => {
    for (const engine of [...started.values()].reverse()) await engine.stop()
  }
  const failed = results.find(result => result.status === "rejected")
  if (failed) {
    await stop()
    throw failed.reason
  }
  const url = (name: EngineName) => started.get(name)?.url ?? ""
  return {
    addresses: {
      MONGODB_URI: withDatabase(url("database"), options.databaseName),
      MEILI_URL: url("meilisearch"),
      STRIPE_API_BASE: url("stripeMock"),
    },
    labels: each(names, name => found[name].label),
    pids: () => each(names, name => started.get(name)?.pid),
    stop,
  }
}

async function start(name: EngineName, found: Found, options: StartOptions): Promise<Running> {
  const { dataDir, report } = options
  const port = "url" in found ? 0 : await freePort(options.ports?.[name])
  const place = {
    port,
    dataDir: name === "database" ? dataDir : join(dataDir, name),
    logFile: join(dataDir, "logs", `${name}.log`),
    meiliKey: options.meiliKey,
    report,
    onStart: (pid: number) => options.onStart?.(name, { pid, port, program: programOf(found) }),
  }
  return report.step(`${found.label} runs${port ? ` on port ${port}` : ""}`, () =>
    ENGINES[name].start(found, place),
  )
}

function programOf(found: Found): string {
  return "command" in found ? found.command.join(" ") : ""
}

function each<T>(names: EngineName[], value: (name: EngineName) => T): Record<EngineName, T> {
  return Object.fromEntries(names.map(name => [name, value(name)])) as Record<EngineName, T>
}

/** The address with the database's name in its path; an address that names one already keeps it. */
export function withDatabase(uri: string, name: string): string {
  const [, start = uri, path = "", query = ""] =
    /^(mongodb(?:\+srv)?:\/\/[^/?]+)(\/[^?]*)?(\?.*)?$/.exec(uri) ?? []
  return `${start}${path.length > 1 ? path : `/${name}`}${query}`
}
