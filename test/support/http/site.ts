import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { startChild } from "../../../scripts/services/child.ts"
import { answers, freePort, until } from "../../../scripts/services/port.ts"
import { SERVER } from "../../../scripts/site/site.ts"
import { limit } from "../limits.ts"
import type { World } from "../world.ts"
import { type Client, makeClient } from "./http-client.ts"
import { serverFromSources } from "./server-from-sources.ts"

/** The application as a server of its own, made of the sources without a client, on the database of a world, at the world's time. */
export interface Site {
  /** What browsers call it; the server itself listens on 127.0.0.1. */
  origin: string
  pid: number
  logFile: string
  /** Asks as this person, or as nobody. */
  as(someone?: { cookie?: string }): Client
  /** Moves the world's clock with `moveTo`, and that of the server. */
  moveTo(instant: Date): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the web server on a world. Its clock begins at the world's time and runs; time-driven work is left to
 * `world.settle()` unless `BACKGROUND` is given as "1". It ends with the world at the latest.
 */
export async function openSite(world: World, overrides: Record<string, string> = {}): Promise<Site> {
  const cwd = await serverFromSources()
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const { DATA_DIR } = world.services.env
  const clockFile = join(DATA_DIR, "clock")
  const setClock = () => writeFile(clockFile, world.clock.now().toISOString())
  await setClock()
  const logFile = join(DATA_DIR, "site.log")
  const env = {
    ...envOf(world),
    NODE_ENV: "production",
    PORT: String(port),
    APP_ORIGIN: origin,
    CLOCK_FILE: clockFile,
    LOG_LEVEL: "info",
    BACKGROUND: "0",
    ...overrides,
  }
  const child = startChild({
    command: SERVER,
    cwd,
    env,
    logFile,
  })
  world.beforeClose(() => child.stop())
  const health = `http://127.0.0.1:${port}/healthz`
  const ready = async () => {
    if (child.ended) throw new Error(`the site ended: ${child.tail()}`)
    return answers(health)
  }
  await until("the site", ready, { withinMs: limit(60_000) })
  return {
    origin,
    pid: child.pid,
    logFile,
    as: someone => makeClient({ origin, port, cookie: someone?.cookie }),
    moveTo: async instant => {
      await world.moveTo(instant)
      await setClock()
    },
    stop: () => child.stop(),
  }
}

/** The configuration of a world as a process reads it. */
function envOf(world: World): Record<string, string> {
  const text = (value: unknown) => (typeof value === "boolean" ? (value ? "1" : "0") : String(value))
  const given = Object.entries(world.services.env).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, text(value)]))
}
