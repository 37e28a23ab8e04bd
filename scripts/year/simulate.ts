import { participatingAgencies } from "#app/modules/dashboard/figures-queries.server.ts"
import { rebuildAgencyIndex } from "#app/modules/search/index-agency.server.ts"
import type { SetClock } from "#app/platform/clock.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { seedState } from "../seed/state.ts"
import { Failure } from "../services/command.ts"
import type { Report } from "../services/report.ts"
import { journalDigest } from "./outcome/journal-digest.ts"
import { countOutcome, type Outcome } from "./outcome/outcome.ts"
import { playYear } from "./play-year.ts"
import { drawIdsFrom } from "./seeded-ids.ts"
import { countedAgencies, type YearSize } from "./stories.ts"

interface Options {
  services: Services
  /** That of the services. */
  clock: SetClock
  size: YearSize
  report: Report
}

export interface Simulation {
  outcome: Outcome
  digest: string
  /** Milliseconds that each month took. */
  months: Record<string, number>
}

/**
 * Plays a simulation on an empty database, proves its journal and counts what it came to. Throws when the database is
 * not empty, when the journal differs from its state, or when another number of agencies takes part than its stories tell of.
 */
export async function simulate(options: Options): Promise<Simulation> {
  const { services, clock, size, report } = options
  if ((await seedState(clock.now())) !== "empty") throw new Failure("The database is not empty.")
  const giveBack = drawIdsFrom("year")
  const months = await playYear(options).finally(giveBack)
  await report.step(
    n => `${n} agencies in the search index`,
    () => rebuildAgencyIndex(services),
  )
  const entries = await report.step(
    n => `journal proved, ${n} entries`,
    () => proved(services),
  )
  const outcome = await countOutcome(await participatingAgencies(services))
  const wanted = countedAgencies(size)
  if (outcome.participating !== wanted)
    throw new Error(
      `${outcome.participating} agencies take part after ${entries} entries instead of ${wanted}`,
    )
  return { outcome, digest: await journalDigest(services), months }
}

async function proved({ connection }: Services): Promise<number> {
  const { entries, differences } = await verifyJournal(connection)
  if (differences.length > 0)
    throw new Error(`The journal has ${differences.length} differences: ${differences[0]}`)
  return entries
}
