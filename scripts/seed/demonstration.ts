import { rebuildAgencyIndex } from "#app/modules/search/index-agency.server.ts"
import type { SetClock } from "#app/platform/clock.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { Failure } from "../services/command.ts"
import type { Report } from "../services/report.ts"
import { makeCast } from "./cast.ts"
import { FIRST_MORNING, playHistory } from "./history.ts"
import { playPresent } from "./present.ts"
import { readCalendar } from "./rules.ts"
import { seedState } from "./state.ts"
import { makeWorld } from "./world.ts"

interface Options {
  /** Its clock has to be `clock`. */
  services: Services
  clock: SetClock
  /** When people will look at it: everything happens before this day. */
  now: Date
  report: Report
}

/**
 * Fills an empty database with the demonstration: the year 2024, then the last working days before `now`, all by the
 * commands that people use. Leaves the clock at `now`. Refuses (throws `Failure`) a database that is not empty and
 * everything but demo mode, because the passwords are known to all.
 */
export async function seedDemonstration({ services, clock, now, report }: Options): Promise<void> {
  if (!services.env.DEMO_MODE)
    throw new Failure("The demonstration needs DEMO_MODE=1: its passwords are public.")
  if ((await seedState(now)) !== "empty") {
    throw new Failure("The database is not empty. Start anew with: scripts/demo --reset")
  }
  clock.set(FIRST_MORNING)
  const world = makeWorld({ services, clock, calendar: await readCalendar() })
  const cast = makeCast(localDay(now))
  await playHistory(world, cast, report)
  await playPresent(world, cast, now, report)
  clock.set(now)
  await report.step(
    n => `${n} agencies in the search index`,
    () => rebuildAgencyIndex(services),
  )
  await report.step(
    n => `journal proved, ${n} entries`,
    () => provedJournal(services),
  )
}

async function provedJournal({ connection }: Services): Promise<number> {
  const { entries, differences } = await verifyJournal(connection)
  if (differences.length > 0)
    throw new Error(`The journal has ${differences.length} differences: ${differences[0]}`)
  return entries
}
