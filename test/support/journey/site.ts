import { renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, inject } from "vitest"
import { currentCalendar } from "#app/modules/policies/policy-queries.server.ts"
import { addWorkingDays, type HolidayCalendar } from "#app/shared/time/calendar.ts"
import { instantAt, localDay, localYear } from "#app/shared/time/zone.ts"
import { freePort } from "../../../scripts/services/port.ts"
import { makeReport } from "../../../scripts/services/report.ts"
import { startApp } from "../../../scripts/site/site.ts"
import { openWorld, type World } from "../world.ts"
import { openBrowser } from "./browser.ts"

export interface JourneySite {
  origin: string
  /** The same data, to make people and agencies that a journey needs but does not tell of. */
  world: World
  calendar: HolidayCalendar
  now(): Date
  /** Sets the site's time. */
  moveTo(instant: Date): void
  stop(): Promise<void>
}

/** What a journey happens in; there from its own `beforeAll` on. */
export interface Journey {
  site: JourneySite
  browser: Browser
}

/** A site and a browser for the tests of this file or `describe`, ended after them. */
export function setUpJourney(): Journey {
  const journey = {} as Journey
  beforeAll(async () => {
    const [browser, site] = await Promise.all([openBrowser(), startJourneySite()])
    Object.assign(journey, { browser, site })
  })
  afterAll(async () => {
    await journey.browser?.close()
    await journey.site?.stop()
  })
  return journey
}

/**
 * The built site with data of its own and a clock that the journey moves. It starts on the next working morning, not in
 * a past year: the database takes away what has expired by its own clock.
 */
async function startJourneySite(): Promise<JourneySite> {
  const world = await openWorld()
  const calendar = await currentCalendar()
  const clockFile = join(world.services.env.DATA_DIR, "clock")
  const moveTo = (instant: Date) => {
    writeFileSync(`${clockFile}.new`, instant.toISOString())
    renameSync(`${clockFile}.new`, clockFile)
    world.clock.set(instant)
  }
  moveTo(instantAt(addWorkingDays(localDay(new Date()), 1, calendar), "09:30"))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const app = await startApp({
    env: {
      ...inject("services"),
      ...envOf(world),
      FIGURES_YEAR: String(localYear(world.clock.now())),
      PORT: String(port),
      APP_ORIGIN: origin,
      CLOCK_FILE: clockFile,
    },
    production: true,
    report: makeReport(),
    logFile: join(world.services.env.DATA_DIR, "site.log"),
  })
  const stop = async () => {
    await app.stop()
    await world.close()
  }
  return { origin, world, calendar, now: () => world.clock.now(), moveTo, stop }
}

function envOf({ services: { env } }: World): Record<string, string> {
  const { MONGODB_URI, DATA_DIR, SEAL_KEY_FILE, FIELD_KEY, SEARCH_INDEX_PREFIX } = env
  const own = { MONGODB_URI, DATA_DIR, SEAL_KEY_FILE, FIELD_KEY, SEARCH_INDEX_PREFIX }
  return { ...own, NODE_ENV: "production", DEMO_MODE: "1", BACKGROUND: "1", LOG_LEVEL: "warn" }
}
