import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { run, runOrThrow } from "../services/command.ts"
import type { EngineAddresses } from "../services/engines.ts"
import { answers, until } from "../services/port.ts"
import type { Report } from "../services/report.ts"
import { type Supervised, supervise } from "../services/supervisor.ts"
import { isBuilt } from "./build-stamp.ts"
import { markSeeding, type Secrets } from "./data-dir.ts"

export const ROOT = fileURLToPath(new URL("../..", import.meta.url))
export const BINARIES = join(ROOT, "node_modules/.bin")

/** The built web server. */
export const SERVER = [process.execPath, "dist/server.js"]

/** A command that runs one of the project's own TypeScript files. */
const script = (file: string, ...args: string[]) => [process.execPath, "--import", "tsx", file, ...args]

interface SiteEnvOptions {
  addresses: EngineAddresses
  secrets: Secrets
  dataDir: string
  port: number
  production: boolean
}

/** The year in which the seeded deals are made. */
const DEMONSTRATION_YEAR = "2024"

/** The whole configuration of a demonstration site; what the environment already says about its origin stays. */
export function siteEnv({
  addresses,
  secrets,
  dataDir,
  port,
  production,
}: SiteEnvOptions): Record<string, string> {
  return {
    ...addresses,
    ...secrets,
    STRIPE_ENABLED: "1",
    NODE_ENV: production ? "production" : "development",
    DEMO_MODE: "1",
    FIGURES_YEAR: DEMONSTRATION_YEAR,
    PORT: String(port),
    APP_ORIGIN: process.env.APP_ORIGIN ?? `http://localhost:${port}`,
    DATA_DIR: dataDir,
    SEAL_KEY_FILE: process.env.SEAL_KEY_FILE ?? join(dataDir, "seal.key"),
  }
}

/** Builds unless what is built is as new as the sources. */
export async function ensureBuilt(report: Report): Promise<void> {
  if (isBuilt(ROOT)) return
  await report.step("site: built", () => runOrThrow(script("scripts/build.ts"), { cwd: ROOT, lines: 200 }))
}

/** Throws with the command to run when there is no build of the present sources. */
export function requireBuilt(): void {
  if (!isBuilt(ROOT)) throw new Error("The build is missing or older than the sources. Run: npm run build")
}

interface AppOptions {
  env: Record<string, string>
  production: boolean
  report: Report
  /** Without it the site's output goes to the terminal. */
  logFile?: string
  onStart?(pid: number): void
}

/** Starts the web server and waits until it answers; starts it again whenever it ends. */
export function startApp({ env, production, ...rest }: AppOptions): Promise<Supervised> {
  const health = `http://127.0.0.1:${env.PORT}/healthz`
  // The sources are compiled before the first answer.
  const withinMs = production ? 60_000 : 300_000
  return supervise({
    name: "site",
    command: production ? SERVER : script("scripts/site/start-sources.ts"),
    cwd: ROOT,
    env,
    // It lets requests that are under way end, at most 20 s.
    graceMs: 25_000,
    ready: signal => until("the site", () => answers(health), { withinMs, signal }),
    ...rest,
  })
}

/** Exit codes of `scripts/seed.ts --check`. */
const EMPTY = 3
const LAPSED = 4

/** Seeds an empty database. "lapsed": it was seeded so long ago that its open requests are over. */
export async function seedIfEmpty(
  env: Record<string, string>,
  report: Report,
): Promise<"seeded" | "kept" | "lapsed"> {
  const seed = (...args: string[]) => script("scripts/seed.ts", ...args)
  const { code, output } = await run(seed("--check"), { cwd: ROOT, env })
  if (code === LAPSED) return "lapsed"
  if (code === 0) return "kept"
  if (code !== EMPTY) throw new Error(`scripts/seed.ts --check ended with code ${code}\n${output}`)
  const dataDir = env.DATA_DIR ?? ""
  markSeeding(dataDir, true)
  await report.step("demonstration data: seeded", async () => {
    const result = await run(seed(), { cwd: ROOT, env, show: true })
    if (result.code !== 0) throw new Error(`scripts/seed.ts ended with code ${result.code}`)
  })
  markSeeding(dataDir, false)
  return "seeded"
}

/** The accounts that can be used, as the seed prints them. */
export async function demoAccounts(env: Record<string, string>): Promise<string> {
  return runOrThrow(script("scripts/seed.ts", "--accounts"), { cwd: ROOT, env })
}
