import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import mongoose from "mongoose"
import { boot, shutDown } from "#app/platform/boot.server.ts"
import { SetClock } from "#app/platform/clock.server.ts"
import { readEnv } from "#app/platform/env.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { runDueEffects } from "#app/platform/jobs/effects.server.ts"
import { runDueTimers } from "#app/platform/jobs/timers.server.ts"
import { makeLog } from "#app/platform/log.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { clearDatabase, fillWithRules } from "./prepared.ts"

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
  /** Has something ended before the world is closed: a server that works on its data. */
  beforeClose(stop: () => Promise<void>): void
  /** Ends the world; whoever still works in it is refused. Again it does nothing. */
  close(): Promise<void>
}

/** The world that is open in this worker, and which database Mongoose is connected to. */
let current: World | undefined
let connected: { uri: string; services: Services } | undefined
/** Worlds open one after the other, also when a test gave up on one that was still opening. */
let turn: Promise<unknown> = Promise.resolve()

/** A world with the default rules, the holidays and the catalogue of service items. */
export function openWorld(overrides: Record<string, string> = {}): Promise<World> {
  return inTurn(async () => {
    const world = await open(overrides)
    await fillWithRules(world.services)
    return world
  })
}

/** A world in which nothing is written yet. */
export function openEmptyWorld(overrides: Record<string, string> = {}): Promise<World> {
  return inTurn(() => open(overrides))
}

function inTurn(work: () => Promise<World>): Promise<World> {
  const opened = turn.then(work)
  turn = opened.catch(() => undefined)
  return opened
}

/**
 * Services on the real engines with search indexes and a data folder of their own, and a clock that stands. The database
 * is that of the worker, emptied: making and dropping one takes the embedded engines longer than most tests.
 */
async function open(overrides: Record<string, string>): Promise<World> {
  await current?.close()
  const dataDir = await mkdtemp(join(tmpdir(), "marketplace-"))
  const clock = new SetClock(MONDAY)
  const env = worldEnv(dataDir, overrides)
  await connectOnlyTo(env.MONGODB_URI)
  // Before the start, which refuses to work on what a test has left.
  await clearDatabase(env.MONGODB_URI)
  const services = await boot({ env, clock, log: makeLog(env.LOG_LEVEL) })
  connected = { uri: env.MONGODB_URI, services }
  current = makeWorld(services, clock)
  return current
}

function worldEnv(dataDir: string, overrides: Record<string, string>) {
  return readEnv({
    NODE_ENV: "test",
    MONGODB_URI: databaseUri(need("MONGODB_URI"), `${need("TEST_DATABASE")}_${process.env.VITEST_POOL_ID}`),
    MEILI_URL: need("MEILI_URL"),
    MEILI_MASTER_KEY: need("MEILI_MASTER_KEY"),
    STRIPE_API_BASE: need("STRIPE_API_BASE"),
    STRIPE_ENABLED: "1",
    SEARCH_INDEX_PREFIX: `t_${newId().slice(0, 12)}_`,
    DATA_DIR: dataDir,
    SEAL_KEY_FILE: join(dataDir, "keys", "seal.key"),
    FIELD_KEY: "a key for the tests of this project only",
    DEMO_MODE: "1",
    LOG_LEVEL: "silent",
    ...overrides,
  })
}

/** The connection stays from world to world; it is made anew for one with a database elsewhere, and after it. */
async function connectOnlyTo(uri: string): Promise<void> {
  if (connected && connected.uri !== uri) {
    await shutDown(connected.services)
    connected = undefined
  }
  if (!connected && mongoose.connection.readyState !== 0) await mongoose.disconnect()
}

function makeWorld(services: Services, clock: SetClock): World {
  const settle = async () => {
    for (let round = 0; round < 50; round++) {
      if ((await runDueEffects(services)) + (await runDueTimers(services)) === 0) return
    }
    throw new Error("effects and steps do not come to rest")
  }
  const stops: (() => Promise<void>)[] = []
  let closed: Promise<void> | undefined
  return {
    services,
    clock,
    idempotencyToken: newId,
    settle,
    moveTo: async instant => {
      clock.set(instant)
      await settle()
    },
    beforeClose: stop => void stops.push(stop),
    close: () => {
      closed ??= end(services, stops)
      return closed
    },
  }
}

/** How long a command that was under way may take before nobody waits for it any more. */
const LAST_COMMAND_MS = 10_000

async function end({ queue, env }: Services, stops: (() => Promise<void>)[]): Promise<void> {
  const underWay = queue.run(async () => undefined)
  queue.run = () => Promise.reject(new Error("this world is closed"))
  for (const stop of stops.reverse()) await stop()
  await Promise.race([underWay, pause(LAST_COMMAND_MS, undefined, { ref: false })])
  await rm(env.DATA_DIR, { recursive: true, force: true })
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
