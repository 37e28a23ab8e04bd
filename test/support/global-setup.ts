import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { MongoClient } from "mongodb"
import type { TestProject } from "vitest/node"
import { browser } from "../../scripts/services/browser.ts"
import { findOrInstall } from "../../scripts/services/engine.ts"
import { startEngines } from "../../scripts/services/engines.ts"
import { machine } from "../../scripts/services/lookup.ts"
import { freePort } from "../../scripts/services/port.ts"
import { makeReport } from "../../scripts/services/report.ts"
import { secretsOf } from "../../scripts/site/data-dir.ts"
import { requireBuilt, seedIfEmpty, siteEnv, startApp } from "../../scripts/site/site.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** The configuration with which the application reaches the engines; the same as in `process.env`. */
    services: Record<string, string>
    /** In browser tests: the site on the built application, with the demonstration data. */
    site: { origin: string; chromium: string }
  }
}

interface Shared {
  users: number
  env: Record<string, string>
  stop(): Promise<void>
}

/** On globalThis, because each project loads this file anew, and the engines are to be started once. */
const KEY = Symbol.for("jindong.test.engines")
const cache = globalThis as { [KEY]?: Promise<Shared> }
const report = makeReport()

/** Starts the engines once for all projects and, for browser tests, the site. Gives back how to end them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (project.name === "e2e") requireBuilt()
  cache[KEY] ??= startShared()
  const shared = await cache[KEY]
  shared.users++
  project.provide("services", shared.env)
  Object.assign(process.env, shared.env)
  const stopSite = project.name === "e2e" ? await startSite(project, shared.env) : undefined
  return async () => {
    await stopSite?.()
    shared.users--
    if (shared.users === 0) await shared.stop()
  }
}

async function startShared(): Promise<Shared> {
  const dataDir = mkdtempSync(join(tmpdir(), "jindong-test-"))
  const isElsewhere = Boolean(process.env.MONGODB_URI)
  const own = { NODE_ENV: "test", TEST_DATABASE: `t_${randomBytes(4).toString("hex")}` }
  const removeData = () => rmSync(dataDir, { recursive: true, force: true })
  try {
    const secrets = secretsOf(dataDir)
    const meiliKey = secrets.MEILI_MASTER_KEY
    const engines = await startEngines({ dataDir, meiliKey, databaseName: "jindong_e2e", report })
    const port = await freePort()
    const env = siteEnv({ addresses: engines.addresses, secrets, dataDir, port, production: true })
    const stop = async () => {
      if (isElsewhere) await dropDatabases(engines.addresses.MONGODB_URI, own.TEST_DATABASE)
      await engines.stop()
      removeData()
    }
    return { users: 0, env: { ...env, ...own }, stop }
  } catch (error) {
    removeData()
    throw error
  }
}

/** Takes the workers' databases away from a server that stays. */
async function dropDatabases(uri: string, prefix: string): Promise<void> {
  const client = await MongoClient.connect(uri)
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true })
  for (const { name } of databases) if (name.startsWith(prefix)) await client.db(name).dropDatabase()
  await client.close()
}

/** The built site on the test engines: its own database name, so that integration tests do not meet it. */
async function startSite(project: TestProject, shared: Record<string, string>): Promise<() => Promise<void>> {
  const chromium = await findOrInstall(browser, report, machine)
  const env = { ...shared, NODE_ENV: "production" }
  await seedIfEmpty(env, report)
  const logFile = join(shared.DATA_DIR ?? "", "logs/site.log")
  const app = await report.step(`site: answers at ${shared.APP_ORIGIN}`, () =>
    startApp({ env, production: true, report, logFile }),
  )
  project.provide("site", { origin: shared.APP_ORIGIN ?? "", chromium: chromium.executablePath })
  return () => app.stop()
}
