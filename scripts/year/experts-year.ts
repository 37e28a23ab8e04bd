import { addDays, type Day } from "#app/shared/time/zone.ts"
import { moment } from "../seed/agenda.ts"
import { name, planExperts, publish, writeProfile } from "../seed/directory/experts.ts"
import type { YearWorld } from "./year-world.ts"

/** How far into the period the first batch of experts is named. */
const NAMED_AFTER_DAYS = 90

/** The first batch of experts: named by the administration, then each writes a profile that is reviewed and published. */
export function planExpertsOf(world: YearWorld, firstDay: Day): void {
  const named = addDays(firstDay, NAMED_AFTER_DAYS)
  const agencies = world.players.map(({ agency }) => agency)
  for (const expert of planExperts("year", agencies, named)) {
    const at = (days: number) => moment(world, named, days, "09:30", 400)
    world.agenda.add(at(0), () => name(world, expert))
    world.agenda.add(at(world.random.whole(1, 8)), () => writeProfile(world, expert))
    world.agenda.add(at(world.random.whole(9, 11)), () => publish(world, expert))
  }
}
