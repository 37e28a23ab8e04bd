import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startEngines } from "../services/engines.ts"
import { freePort } from "../services/port.ts"
import type { Report } from "../services/report.ts"
import { secretsOf } from "../site/data-dir.ts"
import { ensureBuilt, seedIfEmpty, siteEnv, startApp } from "../site/site.ts"
import type { Stops } from "../site/stop.ts"

/** Builds the site if needed and starts it with fresh demonstration data in a folder of its own; gives its address. */
export async function ownSite(report: Report, stops: Stops): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "jindong-screenshots-"))
  stops.add(async () => rmSync(dataDir, { recursive: true, force: true }))
  await ensureBuilt(report)
  const secrets = secretsOf(dataDir)
  const meiliKey = secrets.MEILI_MASTER_KEY
  const engines = await startEngines({ dataDir, meiliKey, databaseName: "jindong_screenshots", report })
  stops.add(() => engines.stop())
  const port = await freePort()
  const env = siteEnv({ addresses: engines.addresses, secrets, dataDir, port, production: true })
  await seedIfEmpty(env, report)
  const app = await startApp({ env, production: true, report, logFile: join(dataDir, "logs/site.log") })
  stops.add(() => app.stop())
  return `http://localhost:${port}`
}
