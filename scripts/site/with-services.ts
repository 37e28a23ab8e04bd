import { type BootOptions, boot, shutDown } from "#app/platform/boot.server.ts"
import { readEnv } from "#app/platform/env.server.ts"
import { makeLog } from "#app/platform/log.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { withEngines } from "./with-engines.ts"

/**
 * Does `work` with the application's services: those of the configured environment where it names its engines
 * (production), else those of the demonstration, running or not. Ends the process with the code that `work` gives.
 */
export async function runWithServices(
  work: (services: Services) => Promise<number>,
  options: Pick<BootOptions, "anyShape"> = {},
): Promise<never> {
  const configured = process.env.MONGODB_URI && process.env.MEILI_URL
  const code = configured
    ? await within(process.env, work, options)
    : await withEngines(env => within(env, work, options))
  process.exit(code)
}

async function within(
  source: Record<string, string | undefined>,
  work: (services: Services) => Promise<number>,
  options: Pick<BootOptions, "anyShape">,
): Promise<number> {
  const env = readEnv({ ...process.env, ...source } as NodeJS.ProcessEnv)
  const services = await boot({ env, log: makeLog("warn"), ...options })
  try {
    return await work(services)
  } finally {
    await shutDown(services)
  }
}

/** The seconds since `started` (of `performance.now()`), for a line of progress. */
export function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}
