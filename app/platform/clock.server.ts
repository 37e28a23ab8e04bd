/** Where the time comes from; tests and the seed bring their own. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands until it is moved. */
export class SetClock implements Clock {
  constructor(private instant: Date) {}
  now(): Date {
    return new Date(this.instant)
  }
  set(instant: Date): void {
    this.instant = instant
  }
  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds)
  }
}
