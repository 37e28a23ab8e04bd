import type { CalendarYearDoc } from "#app/modules/policies/policy.ts"
import { defineModel } from "#models/define-model.server.ts"

export const CalendarYearModel = defineModel<CalendarYearDoc>("calendar_years", {
  holidays: [String],
  makeupDays: [String],
  loadedAt: { type: Date, required: true },
})
