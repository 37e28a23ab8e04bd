import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { isAlive } from "../services/cache.ts"
import { run } from "../services/command.ts"
import type { EngineProcess } from "../services/engines.ts"
import { until } from "../services/port.ts"

/** Secrets of a demonstration or a test run: made once, kept beside its data, never in the clone's history. */
export type Secrets = Record<
  "MEILI_MASTER_KEY" | "FIELD_KEY" | "STRIPE_SECRET_KEY" | "STRIPE_WEBHOOK_SECRET",
  string
>

/** The secrets of this data folder, made on first use, readable by their owner only. Those of the environment win. */
export function secretsOf(dataDir: string, env: Record<string, string | undefined> = process.env): Secrets {
  const file = join(dataDir, "secrets.json")
  const random = () => randomBytes(24).toString("hex")
  const kept = readJson<Partial<Secrets>>(file) ?? {}
  const all: Secrets = {
    MEILI_MASTER_KEY: random(),
    FIELD_KEY: random(),
    STRIPE_SECRET_KEY: `sk_test_${random()}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${random()}`,
    ...kept,
  }
  if (Object.keys(kept).length < Object.keys(all).length) writeJson(file, all)
  const given = Object.keys(all).flatMap(name => (env[name] ? [[name, env[name]]] : []))
  return { ...all, ...Object.fromEntries(given) }
}

/** What runs on a data folder at the moment; other commands read here how to reach it. */
export interface RunRecord {
  /** The process that looks after the others. */
  pid: number
  origin?: string
  ports: Record<string, number>
  engines: Record<string, EngineProcess>
  env: Record<string, string>
}

const recordFile = (dataDir: string) => join(dataDir, "running.json")

/** The last record, whether its processes still run or not. */
export function readRecord(dataDir: string): RunRecord | undefined {
  return readJson<RunRecord>(recordFile(dataDir))
}

export function writeRecord(dataDir: string, record: RunRecord): void {
  writeJson(recordFile(dataDir), record)
}

/** The record of a run that is alive now. */
export async function liveRun(dataDir: string): Promise<RunRecord | undefined> {
  const record = readRecord(dataDir)
  if (!record || record.pid === process.pid) return undefined
  return (await isProgram(record.pid, /scripts\/(demo|dev)\.ts/)) ? record : undefined
}

/** Whether this process runs and its command line fits: ids are used again, and a stranger must not be ended. */
async function isProgram(pid: number, program: RegExp): Promise<boolean> {
  if (!isAlive(pid)) return false
  const { code, output } = await run(["ps", "-o", "args=", "-p", String(pid)])
  return code === 0 && program.test(output)
}

/**
 * Waits for engines that a killed run left on this folder, then ends them: two of them on the same files would be refused
 * by the database. Gives how many there were.
 */
export async function endLeftOvers(dataDir: string): Promise<number> {
  const left: number[] = []
  for (const { pid, program } of Object.values(readRecord(dataDir)?.engines ?? {})) {
    const escaped = program.replace(/[^\w/-]/g, ".")
    if (await isProgram(pid, new RegExp(escaped))) left.push(pid)
  }
  await Promise.all(left.map(endProcess))
  return left.length
}

/** Ends a process that this one did not start: by request, after 10 s by force. */
export async function endProcess(pid: number): Promise<void> {
  const gone = async () => !isAlive(pid)
  try {
    process.kill(pid, "SIGTERM")
    await until(`process ${pid}`, gone, { withinMs: 40_000 }).catch(() => process.kill(pid, "SIGKILL"))
    await until(`process ${pid}`, gone, { withinMs: 5000 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error
  }
}

const seedingMark = (dataDir: string) => join(dataDir, "seeding")

/** Between these two calls the data are not whole; `isHalfSeeded` says on the next start that it never came to the second. */
export function markSeeding(dataDir: string, begun: boolean): void {
  if (begun) writeFileSync(seedingMark(dataDir), "")
  else rmSync(seedingMark(dataDir), { force: true })
}

export function isHalfSeeded(dataDir: string): boolean {
  return existsSync(seedingMark(dataDir))
}

/** Removes everything that was stored. */
export async function removeData(dataDir: string): Promise<void> {
  await rm(dataDir, { recursive: true, force: true })
}

function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T
  } catch {
    return undefined
  }
}

function writeJson(file: string, value: unknown): void {
  mkdirSync(join(file, ".."), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 })
}
