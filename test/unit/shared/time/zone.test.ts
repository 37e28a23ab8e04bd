import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  addDays,
  daysBetween,
  instantAt,
  isDay,
  isTime,
  localDay,
  localTime,
  localYear,
  weekday,
  yearOf,
} from "#app/shared/time/zone.ts"

const instants = fc.date({ min: new Date("1992-01-01"), max: new Date("2099-12-30"), noInvalidDate: true })
const days = instants.map(localDay)

describe("days", () => {
  test.each(["2024-02-29", "2000-02-29", "1900-01-01", "2100-12-31", "2026-11-30"])("%s is a day", day => {
    expect(isDay(day)).toBe(true)
  })

  test.each([
    "2023-02-29",
    "1900-02-29",
    "2024-02-30",
    "2024-04-31",
    "2024-13-01",
    "2024-00-10",
    "2024-01-00",
    "1899-12-31",
    "2101-01-01",
    "0000-01-01",
    "9999-12-31",
    "2024-1-1",
    "2024/01/01",
    "20240101",
    "2024-01-01T00:00",
    "２０２４-01-01",
    "2024-01-01\n",
    "",
    20240101,
    undefined,
  ])("%j is none", day => {
    expect(isDay(day)).toBe(false)
  })

  test("days of the week begin on Monday", () => {
    expect(weekday("2026-11-30")).toBe(1)
    expect(weekday("2024-02-29")).toBe(4)
    expect(weekday("2024-12-01")).toBe(7)
  })

  test("days are counted over months, years and leap days", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29")
    expect(addDays("2024-12-31", 1)).toBe("2025-01-01")
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29")
    expect(daysBetween("2024-01-01", "2025-01-01")).toBe(366)
    expect(daysBetween("2024-01-02", "2024-01-01")).toBe(-1)
    expect(yearOf("2024-12-31")).toBe(2024)
  })

  test("adding days is undone by taking them, and moves the weekday on", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300, max: 300 }), (day, n) => {
        const moved = addDays(day, n)
        fc.pre(isDay(moved))
        expect(addDays(moved, -n)).toBe(day)
        expect(daysBetween(day, moved)).toBe(n)
        expect((weekday(day) - 1 + n + 7 * 100) % 7).toBe(weekday(moved) - 1)
      }),
    )
  })

  test("what is no day throws instead of giving a wrong one", () => {
    expect(() => addDays("2024-02-30", 1)).toThrow(RangeError)
    expect(() => weekday("tomorrow")).toThrow(RangeError)
  })
})

describe("instants in Shanghai", () => {
  test("the day changes at 16:00 UTC", () => {
    expect(localDay(new Date("2024-12-31T15:59:59.999Z"))).toBe("2024-12-31")
    expect(localDay(new Date("2024-12-31T16:00:00Z"))).toBe("2025-01-01")
    expect(localYear(new Date("2024-12-31T16:00:00Z"))).toBe(2025)
    expect(localTime(new Date("2024-12-31T15:59:59.999Z"))).toBe("23:59")
  })

  test("a day and a time give the instant", () => {
    expect(instantAt("2026-11-30", "17:00").toISOString()).toBe("2026-11-30T09:00:00.000Z")
    expect(instantAt("2026-11-30", "00:00").toISOString()).toBe("2026-11-29T16:00:00.000Z")
  })

  test.each(["24:00", "9:00", "09:60", "0900", "", "09:00\n"])("%j is no time", time => {
    expect(isTime(time)).toBe(false)
    expect(() => instantAt("2026-11-30", time)).toThrow(RangeError)
  })

  test("agrees with the time zone data of the runtime, and back again", () => {
    const format = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Asia/Shanghai",
      dateStyle: "short",
      timeStyle: "short",
    })
    fc.assert(
      fc.property(instants, instant => {
        expect(`${localDay(instant)} ${localTime(instant)}`).toBe(format.format(instant))
        const minute = instantAt(localDay(instant), localTime(instant)).getTime()
        expect(instant.getTime() - minute).toBeGreaterThanOrEqual(0)
        expect(instant.getTime() - minute).toBeLessThan(60_000)
      }),
    )
  })
})
