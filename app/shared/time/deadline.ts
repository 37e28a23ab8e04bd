import { addWorkingDays, type HolidayCalendar, isWorkingDay } from "./calendar.ts"
import { addDays, instantAt, localDay } from "./zone.ts"

/** The hours in which offices work; deadlines fall into them. */
export interface WorkingHours {
  startOfDay: string
  endOfDay: string
}

/** What holds until a policy says otherwise. */
const WORKING_HOURS: WorkingHours = { startOfDay: "09:00", endOfDay: "17:00" }

/**
 * The end of the `n`th working day after `fromInstant`; the day it happened is not counted. With 0 the end of the same
 * day, or of the next working day when that has passed or offices are closed.
 */
export function deadlineAfterWorkingDays(
  fromInstant: Date,
  n: number,
  calendar: HolidayCalendar,
  { endOfDay = WORKING_HOURS.endOfDay }: { endOfDay?: string } = {},
): Date {
  const today = localDay(fromInstant)
  const deadline = instantAt(addWorkingDays(today, n, calendar), endOfDay)
  if (deadline.getTime() > fromInstant.getTime()) return deadline
  return instantAt(addWorkingDays(today, 1, calendar), endOfDay)
}

/** Whether an instant lies in working hours of a working day; both ends belong to them. */
export function isInWorkingHours(
  instant: Date,
  calendar: HolidayCalendar,
  hours: WorkingHours = WORKING_HOURS,
): boolean {
  const day = localDay(instant)
  if (!isWorkingDay(day, calendar)) return false
  return instant >= instantAt(day, hours.startOfDay) && instant <= instantAt(day, hours.endOfDay)
}

/**
 * The same instant when it lies in working hours, else the next moment that does: 20:00 becomes 09:00 of the next
 * working day, 07:30 becomes 09:00. A deadline only ever moves later, never against the person who must keep it.
 */
export function intoWorkingHours(
  instant: Date,
  calendar: HolidayCalendar,
  hours: WorkingHours = WORKING_HOURS,
): Date {
  if (isInWorkingHours(instant, calendar, hours)) return instant
  const today = localDay(instant)
  const opening = instantAt(addWorkingDays(today, 0, calendar), hours.startOfDay)
  return opening > instant
    ? opening
    : instantAt(addWorkingDays(addDays(today, 1), 0, calendar), hours.startOfDay)
}
