import { addWorkingDays, type HolidayCalendar, isWorkingDay } from "#app/shared/time/calendar.ts"
import { addDays, type Day, instantAt } from "#app/shared/time/zone.ts"
import { type SeedWorld, settle } from "./world.ts"

/** Something that somebody does at an instant. */
export interface Action {
  at: Date
  run(): Promise<unknown>
}

const MINUTE = 60_000

/** A moment on which nobody does anything, so that what time does happens at its hour. */
export const pause = (at: Date): Action => ({ at, run: async () => undefined })

/**
 * Does everything in the order of its time: the clock is set, what has become due is done, then the action. The clock never
 * goes back; actions of one instant keep their order.
 */
export async function play(world: SeedWorld, actions: readonly Action[]): Promise<void> {
  for (const { at, run } of [...actions].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (at < world.clock.now()) throw new RangeError(`The clock would go back to ${at.toISOString()}`)
    if (at > world.clock.now()) {
      world.clock.set(at)
      await settle(world)
    }
    await run()
  }
  await settle(world)
}

/** The instant `n` working days after a day, at a time of day, some minutes later than said. */
export function moment(world: SeedWorld, start: Day, n: number, time: string, spread = 25): Date {
  const at = instantAt(addWorkingDays(start, n, world.calendar), time).getTime()
  return new Date(at + world.random.whole(0, spread) * MINUTE + world.random.whole(0, 59) * 1000)
}

/** The `n`th working day before a day, which itself is not counted. */
export function workingDayBefore(day: Day, n: number, calendar: HolidayCalendar): Day {
  let current = day
  for (let left = n; left > 0; ) {
    current = addDays(current, -1)
    if (isWorkingDay(current, calendar)) left--
  }
  return current
}
