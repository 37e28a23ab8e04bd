import type { SetClock } from "#app/platform/clock.server.ts"

interface Entry {
  at: Date
  run(): Promise<unknown>
}

/**
 * What will happen, in the order of its time; what happens may put more on it. Things of one instant keep the order in
 * which they were put there.
 */
export class Agenda {
  private readonly entries: Entry[] = []

  /** Puts something on the agenda; what would lie in the past happens next. */
  add(at: Date, run: () => Promise<unknown>): void {
    let place = this.entries.length
    while (place > 0 && (this.entries[place - 1]?.at ?? at) > at) place--
    this.entries.splice(place, 0, { at, run })
  }

  /** Does everything up to an instant; the clock never goes back. */
  async playUntil(clock: SetClock, end: Date): Promise<void> {
    for (let next = this.entries[0]; next && next.at <= end; next = this.entries[0]) {
      this.entries.shift()
      if (next.at > clock.now()) clock.set(next.at)
      await next.run()
    }
    if (end > clock.now()) clock.set(end)
  }
}
