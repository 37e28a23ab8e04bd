import { resolve } from "node:path"
import { startEngines } from "../services/engines.ts"
import { makeReport } from "../services/report.ts"
import { liveRun, secretsOf } from "./data-dir.ts"
import { ROOT, siteEnv } from "./site.ts"

/**
 * Does `work` with the configuration of the site that runs on the data folder; when none runs, the engines are started on
 * its data for as long as the work takes. For commands such as `audit:verify` that look at the same data.
 */
export async function withEngines<T>(work: (env: Record<string, string>) => Promise<T>): Promise<T> {
  process.chdir(ROOT)
  const dataDir = resolve(process.env.DATA_DIR ?? ".data")
  const running = await liveRun(dataDir)
  if (running?.origin) return work(running.env)
  const secrets = secretsOf(dataDir)
  const report = makeReport()
  const engines = await startEngines({
    dataDir,
    meiliKey: secrets.MEILI_MASTER_KEY,
    databaseName: "jindong",
    report,
  })
  try {
    return await work(
      siteEnv({ addresses: engines.addresses, secrets, dataDir, port: 3000, production: true }),
    )
  } finally {
    await engines.stop()
  }
}
