import { readFileSync } from "node:fs"

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

/**
 * The clock of a demonstration whose time is set from outside: the file holds an ISO instant, from which the clock runs on;
 * a new instant in the file takes effect at once. Throws for a file without an instant.
 */
export class FileClock implements Clock {
  private text = ""
  private offsetMs = 0
  constructor(private readonly file: string) {
    this.now()
  }
  now(): Date {
    const text = readFileSync(this.file, "utf8").trim()
    if (text !== this.text) {
      const instant = Date.parse(text)
      if (Number.isNaN(instant)) throw new Error(`CLOCK_FILE: no instant in ${this.file}`)
      this.offsetMs = instant - Date.now()
      this.text = text
    }
    return new Date(Date.now() + this.offsetMs)
  }
}
