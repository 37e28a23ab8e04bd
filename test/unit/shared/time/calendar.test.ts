import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  addWorkingDays,
  BARE_CALENDAR,
  calendarCovers,
  holidayCalendar,
  isWorkingDay,
  workingDaysBetween,
} from "#app/shared/time/calendar.ts"
import { addDays, type Day } from "#app/shared/time/zone.ts"
import { CHINA } from "./chinese-holidays.ts"

const workingDaysOf = (from: Day, to: Day) => workingDaysBetween(addDays(from, -1), to, CHINA)
const days = fc.integer({ min: 0, max: 365 * 3 }).map(n => addDays("2024-01-01", n))

describe("isWorkingDay", () => {
  test.each([
    ["2024-02-09", true, "New Year's Eve was not a holiday in 2024"],
    ["2024-02-10", false, "Spring Festival"],
    ["2024-02-12", false, "Spring Festival, a Monday"],
    ["2024-02-16", false, "Spring Festival, a Friday"],
    ["2024-02-17", false, "its last day"],
    ["2024-02-04", true, "make-up Sunday before"],
    ["2024-02-18", true, "make-up Sunday after"],
    ["2024-02-19", true, "a Monday like others"],
    ["2024-10-12", true, "make-up Saturday"],
    ["2026-02-14", true, "make-up Saturday"],
    ["2026-02-16", false, "New Year's Eve, a holiday in 2026"],
    ["2026-02-24", true, "the first day after nine"],
    ["2026-10-08", true, "a Thursday after the National Day week"],
    ["2026-11-28", false, "a Saturday"],
    ["2026-11-30", true, "a Monday"],
  ])("%s: %s (%s)", (day, isWorking) => {
    expect(isWorkingDay(day, CHINA)).toBe(isWorking)
  })

  test("counts the working days of the months around Spring Festival as they were announced", () => {
    expect(workingDaysOf("2024-02-01", "2024-02-29")).toBe(18)
    expect(workingDaysOf("2024-10-01", "2024-10-31")).toBe(19)
    expect(workingDaysOf("2026-02-01", "2026-02-28")).toBe(16)
  })

  test("a year without data has weekends and the fixed holidays, and says that it has none", () => {
    expect(calendarCovers(CHINA, 2024)).toBe(true)
    expect(calendarCovers(CHINA, 2025)).toBe(false)
    const closed = [
      "2027-01-01",
      "2027-10-01",
      "2027-01-02",
      "2029-05-01",
      "2029-10-02",
      "2029-10-03",
      "2025-05-02",
    ]
    for (const day of closed) expect([day, isWorkingDay(day, CHINA)]).toEqual([day, false])
    const open = ["2027-02-08", "2027-10-04", "2025-10-06", "2023-05-02", "2029-01-02"]
    for (const day of open) expect([day, isWorkingDay(day, BARE_CALENDAR)]).toEqual([day, true])
  })

  test("data of a year that is not complete are not used", () => {
    const partial = holidayCalendar({ years: [], holidays: ["2027-02-08"], makeupDays: ["2027-02-07"] })
    expect(isWorkingDay("2027-02-08", partial)).toBe(true)
    expect(isWorkingDay("2027-02-07", partial)).toBe(false)
  })
})

describe("addWorkingDays", () => {
  test.each([
    ["2024-02-08", 1, "2024-02-09"],
    ["2024-02-09", 1, "2024-02-18"],
    ["2024-02-10", 1, "2024-02-18"],
    ["2024-02-02", 5, "2024-02-08"],
    ["2024-02-09", 3, "2024-02-20"],
    ["2024-09-30", 3, "2024-10-10"],
    ["2026-02-13", 2, "2026-02-24"],
    ["2026-09-24", 1, "2026-09-28"],
    ["2024-12-31", 1, "2025-01-02"],
    ["2024-02-09", 0, "2024-02-09"],
    ["2024-02-11", 0, "2024-02-18"],
  ])("%s and %d working days is %s", (day, n, end) => {
    expect(addWorkingDays(day, n, CHINA)).toBe(end)
  })

  test.each([-1, 0.5, Number.NaN, 5001])("throws for %d", n => {
    expect(() => addWorkingDays("2024-02-09", n, CHINA)).toThrow(RangeError)
  })

  test("ends on a working day that is n away, and not later than needed", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const end = addWorkingDays(day, n, CHINA)
        expect(isWorkingDay(end, CHINA)).toBe(true)
        expect(workingDaysBetween(day, end, CHINA)).toBe(n)
        expect(workingDaysBetween(day, addDays(end, -1), CHINA)).toBe(n - 1)
        expect(addWorkingDays(addWorkingDays(day, 1, CHINA), n, CHINA)).toBe(
          addWorkingDays(day, n + 1, CHINA),
        )
      }),
    )
  })
})

describe("workingDaysBetween", () => {
  test("counts the last day, not the first, and never below 0", () => {
    expect(workingDaysBetween("2026-11-27", "2026-11-30", CHINA)).toBe(1)
    expect(workingDaysBetween("2026-11-30", "2026-11-30", CHINA)).toBe(0)
    expect(workingDaysBetween("2026-11-30", "2026-11-27", CHINA)).toBe(0)
    expect(workingDaysBetween("2024-02-09", "2024-02-17", CHINA)).toBe(0)
  })
})
