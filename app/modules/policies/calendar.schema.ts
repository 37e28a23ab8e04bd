import { z } from "zod"
import { type HolidayCalendar, holidayCalendar } from "#app/shared/time/calendar.ts"
import { isDay, weekday } from "#app/shared/time/zone.ts"

const dates = z.array(z.string().regex(/^\d{2}-\d{2}$/)).max(60)

const yearSchema = z
  .strictObject({ year: z.int().min(2000).max(2100), holidays: dates, makeupDays: dates })
  .superRefine(({ year, holidays, makeupDays }, context) => {
    const refusal = (message: string, date: string) =>
      context.addIssue({ code: "custom", message: `${message}: ${year}-${date}` })
    const seen = new Set<string>()
    for (const date of [...holidays, ...makeupDays]) {
      if (!isDay(`${year}-${date}`)) refusal("day-invalid", date)
      else if (seen.has(date)) refusal("day-repeated", date)
      else if (weekday(`${year}-${date}`) > 5 !== makeupDays.includes(date))
        refusal("day-of-wrong-kind", date)
      seen.add(date)
    }
  })

/**
 * The file of public holidays: a year a record, weekdays that are free (`holidays`) and weekend days that are worked
 * (`makeupDays`, 调休), each `MM-DD`. Refuses a day that does not exist, is named twice, or falls on the wrong half of
 * the week, and a year named twice.
 */
export const calendarFileSchema = z
  .strictObject({
    format: z.literal("holiday-calendar/1"),
    region: z.literal("CN"),
    years: z.array(yearSchema),
  })
  .refine(file => new Set(file.years.map(({ year }) => year)).size === file.years.length, "year-repeated")
  .transform(
    (file): HolidayCalendar =>
      holidayCalendar({
        years: file.years.map(({ year }) => year),
        holidays: file.years.flatMap(({ year, holidays }) => holidays.map(date => `${year}-${date}`)),
        makeupDays: file.years.flatMap(({ year, makeupDays }) => makeupDays.map(date => `${year}-${date}`)),
      }),
  )
