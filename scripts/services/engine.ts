import { Failure } from "./command.ts"
import type { Lookup } from "./lookup.ts"
import type { Report } from "./report.ts"
import type { Supervised } from "./supervisor.ts"

/** An engine on this machine or elsewhere: either an address that somebody else looks after, or a command to start. */
export type Found = {
  /** In words, for the line of progress: "secantusd-rs from the cache". */
  label: string
} & ({ url: string } | { kind: string; command: string[]; env?: Record<string, string> })

/** Where and how an engine is to run. */
export interface Place {
  port: number
  /** The engine's own folder for its data. */
  dataDir: string
  logFile: string
  /** The key that guards Meilisearch; the others need none. */
  meiliKey: string
  report: Report
  /** Told each process that is started, also after a crash. */
  onStart?(pid: number): void
}

export interface Running {
  url: string
  readonly pid: number | undefined
  stop(): Promise<void>
}

/** Something that can be found or installed. */
export interface Tool<F = Found> {
  readonly name: string
  /** Looks in the order of the README: environment, PATH, cache. Changes nothing. */
  find(lookup: Lookup): Promise<F | undefined>
  /** Installs it for this user. Throws `Missing` with what to do when the machine refusals what that needs. */
  install(report: Report, lookup: Lookup): Promise<F>
}

/** A server that the marketplace needs. */
export interface Engine extends Tool {
  start(found: Found, place: Place): Promise<Running>
  /** Resolves when the engine at this address can be used; rejects when the signal is aborted. */
  ready(url: string, signal: AbortSignal): Promise<void>
}

/** Looks for a tool, installs it when it is not there, and says which one it is. */
export async function findOrInstall<F>(tool: Tool<F>, report: Report, lookup: Lookup): Promise<F> {
  return (await tool.find(lookup)) ?? (await tool.install(report, lookup))
}

/** An engine that somebody else runs: it only has to answer. `variable` is the one that named it. */
export async function external(engine: Engine, url: string, variable: string): Promise<Running> {
  const signal = AbortSignal.timeout(10_000)
  await engine.ready(url, signal).catch(error => {
    throw new Failure(
      `${engine.name}: nothing usable at ${withoutPassword(url)} (${(error as Error).message}).\n` +
        `  Start it, or unset ${variable} to let scripts/demo and scripts/test start one.`,
    )
  })
  return { url, pid: undefined, stop: async () => undefined }
}

/** The running form of a supervised process. */
export function running(url: string, process: Supervised): Running {
  return {
    url,
    get pid() {
      return process.pid
    },
    stop: () => process.stop(),
  }
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, "//…@")
}
