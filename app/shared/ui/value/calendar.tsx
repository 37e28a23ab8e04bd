import { createContext, type ReactNode, useContext, useMemo } from "react"
import { type CalendarDays, type HolidayCalendar, holidayCalendar } from "#app/shared/time/calendar.ts"

const Calendar = createContext<HolidayCalendar | undefined>(undefined)

/** Lets time limits inside say their working days by these holidays; outside of it they say plain days. */
export function CalendarProvider({ ahead, children }: { ahead: CalendarDays; children: ReactNode }) {
  const calendar = useMemo(() => holidayCalendar(ahead), [ahead])
  return <Calendar.Provider value={calendar}>{children}</Calendar.Provider>
}

/** The calendar by which time limits of rules are told on this page. */
export function useCalendar(): HolidayCalendar | undefined {
  return useContext(Calendar)
}
