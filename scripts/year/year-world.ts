import type { Day } from "#app/shared/time/zone.ts"
import { otherEmail } from "../seed/people.ts"
import type { SeedWorld } from "../seed/world.ts"
import type { Agenda } from "./agenda.ts"
import type { Player } from "./cast-year.ts"

/** A second officer of supervision: nobody answers an objection to an own decision. */
export const OTHER_SUPERVISOR = otherEmail("supervision-2")

/** The world of a simulation: that of the seed with what will happen and everybody who takes part. */
export interface YearWorld extends SeedWorld {
  agenda: Agenda
  players: Player[]
  lastDay: Day
  /** For how many days a licence is renewed. */
  renewedDays: number
}
