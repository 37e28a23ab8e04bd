import { type HolidayCalendar, holidayCalendar } from "#app/shared/time/calendar.ts"
import { addDays, type Day } from "#app/shared/time/zone.ts"

function days(from: Day, to: Day): Day[] {
  const all: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day)
  return all
}

/** Public holidays of 2024 and 2026 as the State Council announced them, with the weekends within them. */
export const CHINA: HolidayCalendar = holidayCalendar({
  years: [2024, 2026],
  holidays: [
    "2024-01-01",
    ...days("2024-02-10", "2024-02-17"),
    ...days("2024-04-04", "2024-04-06"),
    ...days("2024-05-01", "2024-05-05"),
    "2024-06-10",
    ...days("2024-09-15", "2024-09-17"),
    ...days("2024-10-01", "2024-10-07"),
    ...days("2026-01-01", "2026-01-03"),
    ...days("2026-02-15", "2026-02-23"),
    ...days("2026-04-04", "2026-04-06"),
    ...days("2026-05-01", "2026-05-05"),
    ...days("2026-06-19", "2026-06-21"),
    ...days("2026-09-25", "2026-09-27"),
    ...days("2026-10-01", "2026-10-07"),
  ],
  makeupDays: [
    ...["2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11"],
    ...["2024-09-14", "2024-09-29", "2024-10-12"],
    ...["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  ],
})

/** An instant given as day and time in Shanghai. */
export function shanghai(text: string): Date {
  return new Date(`${text.replace(" ", "T")}+08:00`)
}
