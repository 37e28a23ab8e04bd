/**
 * Time of the district: Asia/Shanghai, taken as UTC+8 throughout. That is exact since 1991-09-15, when summer time
 * ended; nothing in the platform is older. A day is a text `YYYY-MM-DD`, a time of day `HH:mm`.
 */
export type Day = string

const MINUTE = 60_000
const OFFSET = 8 * 60 * MINUTE
const DAY = 24 * 60 * MINUTE
const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/
const TIME_SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/

/** True for a real calendar day of the years 1900 to 2100: not 2023-02-29. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== "string" || !DAY_SHAPE.test(value)) return false
  const year = Number(value.slice(0, 4))
  const start = new Date(`${value}T00:00:00Z`)
  return year >= 1900 && year <= 2100 && !Number.isNaN(start.getTime()) && isoDay(start.getTime()) === value
}

/** True for a time of day `00:00` … `23:59`. */
export function isTime(value: unknown): value is string {
  return typeof value === "string" && TIME_SHAPE.test(value)
}

/** The day in Shanghai at an instant. */
export function localDay(instant: Date): Day {
  return isoDay(instant.getTime() + OFFSET)
}

/** The time of day in Shanghai at an instant, `HH:mm`, seconds cut off. */
export function localTime(instant: Date): string {
  return new Date(instant.getTime() + OFFSET).toISOString().slice(11, 16)
}

/** The year in Shanghai at an instant. */
export function localYear(instant: Date): number {
  return yearOf(localDay(instant))
}

/** The instant of a day and time in Shanghai. Throws for what is not a day or a time. */
export function instantAt(day: Day, time: string): Date {
  if (!isTime(time)) throw new RangeError(`Not a time of day: ${time}`)
  return new Date(startOf(day) - OFFSET + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE)
}

/** Day of the week, 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return new Date(startOf(day)).getUTCDay() || 7
}

/** The day `n` calendar days later (earlier for a negative `n`). */
export function addDays(day: Day, n: number): Day {
  return isoDay(startOf(day) + n * DAY)
}

/** The day `n` months later; the last day of a month that has no such day. */
export function addMonths(day: Day, n: number): Day {
  const first = new Date(startOf(`${day.slice(0, 8)}01`))
  first.setUTCMonth(first.getUTCMonth() + n)
  const month = isoDay(first.getTime()).slice(0, 8)
  for (let last = Number(day.slice(8)); ; last--) {
    const same = `${month}${String(last).padStart(2, "0")}`
    if (isDay(same)) return same
  }
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (startOf(to) - startOf(from)) / DAY
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

function startOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`)
  return Date.parse(`${day}T00:00:00Z`)
}

function isoDay(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
