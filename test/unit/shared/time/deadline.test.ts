import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { workingDaysBetween } from "#app/shared/time/calendar.ts"
import { deadlineAfterWorkingDays, intoWorkingHours, isInWorkingHours } from "#app/shared/time/deadline.ts"
import { localDay, localTime } from "#app/shared/time/zone.ts"
import { CHINA, shanghai } from "./chinese-holidays.ts"

const instants = fc.date({
  min: shanghai("2024-01-01 00:00"),
  max: shanghai("2026-12-01 00:00"),
  noInvalidDate: true,
})

describe("deadlineAfterWorkingDays", () => {
  test.each([
    ["2024-02-08 10:00", 3, "2024-02-19 17:00"],
    ["2024-02-08 23:59", 1, "2024-02-09 17:00"],
    ["2024-02-09 00:00", 1, "2024-02-18 17:00"],
    ["2024-02-13 12:00", 1, "2024-02-18 17:00"],
    ["2026-11-26 16:00", 2, "2026-11-30 17:00"],
    ["2024-02-08 10:00", 0, "2024-02-08 17:00"],
    ["2024-02-08 17:00", 0, "2024-02-09 17:00"],
    ["2024-02-11 10:00", 0, "2024-02-18 17:00"],
  ])("%s and %d working days is %s", (from, n, end) => {
    expect(deadlineAfterWorkingDays(shanghai(from), n, CHINA)).toEqual(shanghai(end))
  })

  test("the end of the day is the policy's", () => {
    expect(deadlineAfterWorkingDays(shanghai("2024-02-08 10:00"), 1, CHINA, { endOfDay: "16:30" })).toEqual(
      shanghai("2024-02-09 16:30"),
    )
  })

  test("lies ahead, at the end of the nth working day", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 30 }), (from, n) => {
        const deadline = deadlineAfterWorkingDays(from, n, CHINA)
        expect(deadline.getTime()).toBeGreaterThan(from.getTime())
        expect(localTime(deadline)).toBe("17:00")
        expect(workingDaysBetween(localDay(from), localDay(deadline), CHINA)).toBe(n)
      }),
    )
  })
})

describe("intoWorkingHours", () => {
  test.each([
    ["2026-11-30 09:00", "2026-11-30 09:00"],
    ["2026-11-30 17:00", "2026-11-30 17:00"],
    ["2026-11-30 07:30", "2026-11-30 09:00"],
    ["2026-11-30 17:01", "2026-12-01 09:00"],
    ["2026-11-27 20:00", "2026-11-30 09:00"],
    ["2026-11-28 12:00", "2026-11-30 09:00"],
    ["2024-02-09 18:00", "2024-02-18 09:00"],
  ])("%s becomes %s", (instant, moved) => {
    expect(intoWorkingHours(shanghai(instant), CHINA)).toEqual(shanghai(moved))
  })

  test("the hours are the policy's", () => {
    const hours = { startOfDay: "08:30", endOfDay: "16:30" }
    expect(intoWorkingHours(shanghai("2026-11-30 17:00"), CHINA, hours)).toEqual(shanghai("2026-12-01 08:30"))
    expect(isInWorkingHours(shanghai("2026-11-30 08:30"), CHINA, hours)).toBe(true)
  })

  test("never moves earlier, always ends in working hours, and leaves those alone", () => {
    fc.assert(
      fc.property(instants, instant => {
        const moved = intoWorkingHours(instant, CHINA)
        expect(moved.getTime()).toBeGreaterThanOrEqual(instant.getTime())
        expect(isInWorkingHours(moved, CHINA)).toBe(true)
        expect(intoWorkingHours(moved, CHINA)).toEqual(moved)
        if (isInWorkingHours(instant, CHINA)) expect(moved).toEqual(instant)
      }),
    )
  })
})
