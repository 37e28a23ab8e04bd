import { describe, expect, it } from "vitest"
import { calendarFileSchema } from "#app/modules/policies/calendar.schema.ts"
import { addWorkingDays, calendarCovers, isWorkingDay } from "#app/shared/time/calendar.ts"
import { calendar, calendarFile } from "./data.ts"

describe("the file of holidays", () => {
  it("covers 2018 to 2026 and nothing else", () => {
    expect(calendar.years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
    expect(calendarCovers(calendar, 2027)).toBe(false)
  })

  it("knows the Spring Festival of 2024 and its make-up days", () => {
    for (const day of ["2024-02-12", "2024-02-16"]) expect(isWorkingDay(day, calendar)).toBe(false)
    for (const day of ["2024-02-04", "2024-02-18", "2024-02-09"])
      expect([day, isWorkingDay(day, calendar)]).toEqual([day, true])
    expect(isWorkingDay("2024-02-10", calendar)).toBe(false)
    expect(addWorkingDays("2024-02-09", 1, calendar)).toBe("2024-02-18")
    expect(addWorkingDays("2024-09-30", 1, calendar)).toBe("2024-10-08")
  })

  it("counts between 245 and 256 working days in each year", () => {
    for (const year of calendar.years) {
      const days = Array.from({ length: 366 }, (_, n) =>
        new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10),
      ).filter(day => day.startsWith(String(year)))
      const worked = days.filter(day => isWorkingDay(day, calendar)).length
      expect([year, worked >= 245 && worked <= 256]).toEqual([year, true])
    }
  })

  it.each([
    ["a day that does not exist", { holidays: ["02-30"] }, "day-invalid"],
    ["a free weekend day", { holidays: ["01-06"] }, "day-of-wrong-kind"],
    ["a worked weekday", { makeupDays: ["01-02"] }, "day-of-wrong-kind"],
    ["a day named twice", { holidays: ["01-01", "01-01"] }, "day-repeated"],
  ])("refuses %s", (_name, change, message) => {
    const years = [{ year: 2024, holidays: [], makeupDays: [], ...change }]
    const parsed = calendarFileSchema.safeParse({ ...calendarFile, years })
    expect(parsed.error?.issues[0]?.message).toContain(message)
  })

  it("refuses a year named twice", () => {
    const year = { year: 2024, holidays: [], makeupDays: [] }
    expect(calendarFileSchema.safeParse({ ...calendarFile, years: [year, year] }).success).toBe(false)
  })
})
