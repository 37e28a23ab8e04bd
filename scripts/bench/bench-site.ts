import { randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Meilisearch } from "meilisearch"
import { MongoClient } from "mongodb"
import { boot, shutDown } from "#app/platform/boot.server.ts"
import type { Clock } from "#app/platform/clock.server.ts"
import { readEnv } from "#app/platform/env.server.ts"
import { makeLog } from "#app/platform/log.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { type RunningEngines, startEngines } from "../services/engines.ts"
import { freePort } from "../services/port.ts"
import type { Report } from "../services/report.ts"
import { secretsOf } from "../site/data-dir.ts"
import { siteEnv, startApp } from "../site/site.ts"
import { loadMarket } from "./load-market.ts"

/** A site of its own: database, search indexes and files that nobody else uses. */
export interface Market {
  agencies: number
  env: Record<string, string>
}

export interface RunningSite {
  origin: string
  pid: number
  stop(): Promise<void>
}

/** The engines of one run of the bench and the databases that it made on them. */
export interface Bench {
  engines: RunningEngines
  report: Report
  /** A configuration with an empty database and no indexes. */
  emptyEnv(name: string): Promise<Record<string, string>>
  /** A market with this many agencies; loaded when it is asked for first. */
  market(agencies: number): Promise<Market>
  close(): Promise<void>
}

/** Starts the engines on a temporary folder, which `close` removes with everything on it. */
export async function openBench(report: Report): Promise<Bench> {
  const dataDir = await mkdtemp(join(tmpdir(), "jindong-bench-"))
  const secrets = secretsOf(dataDir)
  const run = randomBytes(3).toString("hex")
  const engines = await startEngines({
    ...{ dataDir, report, databaseName: `bench_${run}`, meiliKey: secrets.MEILI_MASTER_KEY },
  })
  const made: Record<string, string>[] = []
  const markets = new Map<number, Promise<Market>>()
  const emptyEnv = async (name: string) => {
    // A prefix of indexes has at most 20 signs.
    const own = `b${run}_${name}`
    const addresses = { ...engines.addresses, MONGODB_URI: otherDatabase(engines.addresses.MONGODB_URI, own) }
    const port = await freePort()
    const env = {
      ...siteEnv({ addresses, secrets, dataDir: join(dataDir, name), port, production: true }),
      ...{ APP_ORIGIN: `http://localhost:${port}`, SEARCH_INDEX_PREFIX: `${own}_` },
      SEAL_KEY_FILE: join(dataDir, name, "seal.key"),
    }
    made.push(env)
    return env
  }
  const load = async (agencies: number): Promise<Market> => {
    const env = await emptyEnv(`m${agencies}`)
    await report.step(`a market of ${agencies} agencies: loaded`, () =>
      inProcess(env, services => loadMarket(services, agencies)),
    )
    return { agencies, env }
  }
  return {
    ...{ engines, report, emptyEnv },
    market(agencies) {
      const there = markets.get(agencies) ?? load(agencies)
      markets.set(agencies, there)
      return there
    },
    async close() {
      for (const env of made) await removeTraces(env)
      await engines.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Does `work` with the services of this configuration in this process; one at a time. */
export async function inProcess<T>(
  env: Record<string, string>,
  work: (services: Services) => Promise<T>,
  clock?: Clock,
): Promise<T> {
  const services = await boot({ env: readEnv(env as NodeJS.ProcessEnv), clock, log: makeLog("error") })
  try {
    return await work(services)
  } finally {
    await shutDown(services)
  }
}

/** Starts the built site in production mode on this market. */
export async function startSite({ env }: Market, report: Report): Promise<RunningSite> {
  const logFile = join(env.DATA_DIR ?? "", "site.log")
  const app = await startApp({ env, production: true, report, logFile })
  return { origin: originOf(env), pid: app.pid, stop: () => app.stop() }
}

/** The address under which the site of this configuration listens. */
export function originOf(env: Record<string, string>): string {
  return `http://127.0.0.1:${env.PORT}`
}

/** The same server with another database: one that MONGODB_URI names must not be filled with ours. */
function otherDatabase(uri: string, name: string): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(\/[^?]*)?/, `$1/${name}`)
}

/** Engines that were there before keep nothing of us. */
async function removeTraces(env: Record<string, string>): Promise<void> {
  const { MONGODB_URI = "", MEILI_URL: host = "", MEILI_MASTER_KEY: apiKey, SEARCH_INDEX_PREFIX = "" } = env
  const mongo = await MongoClient.connect(MONGODB_URI)
  await mongo.db().dropDatabase()
  await mongo.close()
  const search = new Meilisearch({ host, apiKey })
  await search.deleteIndexIfExists(`${SEARCH_INDEX_PREFIX}agencies`)
}
