import { addDays, type Day, weekday, yearOf } from "./zone.ts"

/** Public holidays and make-up working days (调休) as the State Council announces them, one year at a time. */
export interface HolidayCalendar {
  /** The years for which the announcement is in the data. */
  readonly years: readonly number[]
  readonly holidays: ReadonlySet<Day>
  readonly makeupDays: ReadonlySet<Day>
}

/** Calendar without any data: weekends and fixed holidays only. */
export const BARE_CALENDAR: HolidayCalendar = { years: [], holidays: new Set(), makeupDays: new Set() }

/** Holidays with a fixed date in the solar calendar: 全国年节及纪念日放假办法, State Council decree 795 (2024). */
const FIXED = new Set(["01-01", "05-01", "10-01", "10-02", "10-03"])
const SECOND_LABOUR_DAY = "05-02"
const SECOND_LABOUR_DAY_SINCE = 2025

/** More working days than any rule counts; a larger number is a mistake. */
const MOST = 5000

/** Holidays and make-up days as lists: what a page takes along. */
export interface CalendarDays {
  years: readonly number[]
  holidays: readonly Day[]
  makeupDays: readonly Day[]
}

/** Makes a calendar from lists, as data files hold them. */
export function holidayCalendar(data: {
  years: readonly number[]
  holidays: Iterable<Day>
  makeupDays: Iterable<Day>
}): HolidayCalendar {
  return { years: [...data.years], holidays: new Set(data.holidays), makeupDays: new Set(data.makeupDays) }
}

/** Whether the holidays of this year are known. When not, say so to the administrator: deadlines may be off. */
export function calendarCovers(calendar: HolidayCalendar, year: number): boolean {
  return calendar.years.includes(year)
}

/** Whether offices work on this day. A year without data counts weekends and fixed holidays. */
export function isWorkingDay(day: Day, calendar: HolidayCalendar): boolean {
  const isWeekend = weekday(day) > 5
  if (!calendarCovers(calendar, yearOf(day))) return !isWeekend && !isFixedHoliday(day)
  if (calendar.makeupDays.has(day)) return true
  return !isWeekend && !calendar.holidays.has(day)
}

/**
 * The `n`th working day after `day`; the next working day counts as the first. 0 gives `day` itself, or the next
 * working day when it is none. Throws for a fraction, a negative and more than 5,000.
 */
export function addWorkingDays(day: Day, n: number, calendar: HolidayCalendar): Day {
  if (!Number.isInteger(n) || n < 0 || n > MOST) throw new RangeError(`Not a number of working days: ${n}`)
  let current = n === 0 ? addDays(day, -1) : day
  for (let left = Math.max(n, 1); left > 0; ) {
    current = addDays(current, 1)
    if (isWorkingDay(current, calendar)) left--
  }
  return current
}

/** Working days after `from` up to and including `to`, so that `addWorkingDays(d, n)` is `n` away; 0 when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: HolidayCalendar): number {
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) count++
  }
  return count
}

function isFixedHoliday(day: Day): boolean {
  const date = day.slice(5)
  return FIXED.has(date) || (date === SECOND_LABOUR_DAY && yearOf(day) >= SECOND_LABOUR_DAY_SINCE)
}
