import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import mongoose from "mongoose"
import { boot, shutDown } from "#app/platform/boot.server.ts"
import { SetClock } from "#app/platform/clock.server.ts"
import { readEnv } from "#app/platform/env.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { runDueEffects } from "#app/platform/jobs/effects.server.ts"
import { runDueTimers } from "#app/platform/jobs/timers.server.ts"
import { makeLog } from "#app/platform/log.server.ts"
import type { Services } from "#app/platform/services.server.ts"

/** A Monday morning in the demonstration year, in working hours. */
export const MONDAY = new Date("2024-03-04T01:00:00.000Z")

export interface World {
  services: Services
  clock: SetClock
  /** A fresh idempotency token. */
  idempotencyToken(): string
  /** Makes all due time-driven steps and effects until nothing is due. */
  settle(): Promise<void>
  /** Moves the clock and settles. */
  moveTo(instant: Date): Promise<void>
  close(): Promise<void>
}

/** Services on the real engines with a database, search indexes and a data folder of their own, and a clock that stands. */
export async function openWorld(overrides: Record<string, string> = {}): Promise<World> {
  const name = `t_${newId().slice(0, 12)}`
  const dataDir = await mkdtemp(join(tmpdir(), "marketplace-"))
  const clock = new SetClock(MONDAY)
  if (mongoose.connection.readyState !== 0) await mongoose.disconnect()
  const env = readEnv({
    NODE_ENV: "test",
    MONGODB_URI: databaseUri(need("MONGODB_URI"), name),
    MEILI_URL: need("MEILI_URL"),
    MEILI_MASTER_KEY: need("MEILI_MASTER_KEY"),
    STRIPE_API_BASE: need("STRIPE_API_BASE"),
    STRIPE_ENABLED: "1",
    SEARCH_INDEX_PREFIX: `${name}_`,
    DATA_DIR: dataDir,
    SEAL_KEY_FILE: join(dataDir, "keys", "seal.key"),
    FIELD_KEY: "a key for the tests of this project only",
    DEMO_MODE: "1",
    LOG_LEVEL: "silent",
    ...overrides,
  })
  const services = await boot({ env, clock, log: makeLog(env.LOG_LEVEL) })
  const settle = async () => {
    for (let round = 0; round < 50; round++) {
      if ((await runDueEffects(services)) + (await runDueTimers(services)) === 0) return
    }
    throw new Error("effects and steps do not come to rest")
  }
  return {
    services,
    clock,
    idempotencyToken: newId,
    settle,
    moveTo: async instant => {
      clock.set(instant)
      await settle()
    },
    close: async () => {
      await services.connection.dropDatabase()
      await shutDown(services)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function need(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run the tests with scripts/test, which starts the engines`)
  return value
}

/** The same server with another database. */
export function databaseUri(uri: string, name: string): string {
  const url = new URL(uri)
  url.pathname = `/${name}`
  // `queriesOf` listens to what the driver is asked.
  url.searchParams.set("monitorCommands", "true")
  return url.href
}
