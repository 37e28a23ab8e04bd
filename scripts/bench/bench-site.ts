import { randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Meilisearch } from "meilisearch"
import { type Db, MongoClient } from "mongodb"
import { rebuildAgencyIndex } from "#app/modules/search/index-agency.server.ts"
import { boot, shutDown } from "#app/platform/boot.server.ts"
import { type Clock, SetClock } from "#app/platform/clock.server.ts"
import { readEnv } from "#app/platform/env.server.ts"
import { makeLog } from "#app/platform/log.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { seedDemonstration } from "../seed/demonstration.ts"
import { FIRST_MORNING } from "../seed/history.ts"
import { startEngines } from "../services/engines.ts"
import { freePort } from "../services/port.ts"
import type { Report } from "../services/report.ts"
import { secretsOf } from "../site/data-dir.ts"
import { siteEnv, startApp } from "../site/site.ts"
import { type Collections, fillDistrict, readAll } from "./district.ts"

/** The configuration of a site with a database, search indexes and files that nobody else uses. */
export type BenchEnv = Record<string, string>

/** The engines of one run of the bench and the districts on them. */
export interface Bench {
  report: Report
  /** Which database runs, in words. */
  database: string
  /** A district after so many years; loaded when it is asked for first. */
  district(years: number): Promise<BenchEnv>
  close(): Promise<void>
}

/** Starts the engines on a temporary folder, which `close` removes with everything on it. */
export async function openBench(report: Report): Promise<Bench> {
  const dataDir = await mkdtemp(join(tmpdir(), "jindong-bench-"))
  const secrets = secretsOf(dataDir)
  const run = `b${randomBytes(3).toString("hex")}`
  const engines = await startEngines({
    ...{ dataDir, report, databaseName: run, meiliKey: secrets.MEILI_MASTER_KEY },
  })
  const made: BenchEnv[] = []
  const emptyEnv = async (name: string): Promise<BenchEnv> => {
    // An address of the environment may name a database already.
    const MONGODB_URI = engines.addresses.MONGODB_URI.replace(/(\/\/[^/]+)\/[^?]*/, `$1/${run}_${name}`)
    const addresses = { ...engines.addresses, MONGODB_URI }
    const port = await freePort()
    const env = {
      ...siteEnv({ addresses, secrets, dataDir: join(dataDir, name), port, production: true }),
      ...{ APP_ORIGIN: `http://127.0.0.1:${port}`, SEARCH_INDEX_PREFIX: `${run}_${name}_` },
      SEAL_KEY_FILE: join(dataDir, "seal.key"),
    }
    made.push(env)
    return env
  }
  let demonstration: Promise<Collections> | undefined
  const districts = new Map<number, Promise<BenchEnv>>()
  const load = async (years: number) => {
    demonstration ??= emptyEnv("seed").then(env => seeded(env, report))
    const all = await demonstration
    const env = await emptyEnv(`y${years}`)
    await report.step(`a district after ${years} years: loaded`, () => loadDistrict(env, all, years))
    return env
  }
  return {
    ...{ report, database: engines.labels.database },
    district(years) {
      const there = districts.get(years) ?? load(years)
      districts.set(years, there)
      return there
    },
    async close() {
      for (const env of made) await removeTraces(env)
      await engines.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** All documents of a new demonstration. */
function seeded(env: BenchEnv, report: Report): Promise<Collections> {
  const clock = new SetClock(FIRST_MORNING)
  const seed = async (services: Services) => {
    await seedDemonstration({ services, clock, now: new Date(), report })
    return readAll(dbOf(services))
  }
  return inProcess(env, seed, clock)
}

function loadDistrict(env: BenchEnv, demonstration: Collections, years: number): Promise<void> {
  return inProcess(env, async services => {
    await fillDistrict(dbOf(services), demonstration, years)
    await rebuildAgencyIndex(services)
  })
}

/** The database of these services, by the bare driver. */
export function dbOf({ connection }: Services): Db {
  return connection.getClient().db(connection.name) as unknown as Db
}

/** Does `work` with the services of this configuration in this process; one at a time. */
export async function inProcess<T>(
  env: BenchEnv,
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

/** Does `work` while the built site runs on this configuration. */
export async function withSite<T>(
  { report }: Bench,
  env: BenchEnv,
  work: (site: { origin: string; pid: number }) => Promise<T>,
): Promise<T> {
  const app = await startApp({ env, production: true, report, logFile: join(env.DATA_DIR ?? "", "site.log") })
  try {
    return await work({ origin: env.APP_ORIGIN ?? "", pid: app.pid })
  } finally {
    await app.stop()
  }
}

/** Engines that were there before keep nothing of us. */
async function removeTraces(env: BenchEnv): Promise<void> {
  const { MONGODB_URI = "", MEILI_URL: host = "", MEILI_MASTER_KEY: apiKey, SEARCH_INDEX_PREFIX = "" } = env
  const mongo = await MongoClient.connect(MONGODB_URI)
  await mongo.db().dropDatabase()
  await mongo.close()
  await new Meilisearch({ host, apiKey }).deleteIndexIfExists(`${SEARCH_INDEX_PREFIX}agencies`)
}
