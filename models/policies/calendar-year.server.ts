import { defineModel } from "#models/define-model.server.ts"

/** Holidays and make-up working days of one year, as announced. `_id` is the year, `2024`. */
export interface CalendarYearDoc {
  _id: string
  /** Days `YYYY-MM-DD`. */
  holidays: string[]
  makeupDays: string[]
  loadedAt: Date
}

export const CalendarYearModel = defineModel<CalendarYearDoc>("calendar_years", {
  holidays: [String],
  makeupDays: [String],
  loadedAt: { type: Date, required: true },
})
