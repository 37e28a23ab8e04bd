import type { Lang } from "#app/shared/i18n/texts.ts"
import type { HolidayCalendar } from "#app/shared/time/calendar.ts"
import { describeInstant } from "#app/shared/time/describe.ts"
import { dueTone } from "#app/shared/time/soon.ts"
import type { QueueRow } from "./ui/queue-rows.tsx"
import type { VettingRow } from "./vetting-queue.server.ts"

/** A due time in words, with how urgent it is, as the tasks show it. */
export function dueWords(dueAt: Date, now: Date, lang: Lang, calendar: HolidayCalendar): QueueRow["due"] {
  const { absolute, relative } = describeInstant(dueAt, now, lang, calendar)
  return { absolute, relative, tone: dueTone(dueAt, now) }
}

/** The rows of the queue as the page shows them. */
export function queueWords(
  rows: readonly VettingRow[],
  now: Date,
  lang: Lang,
  calendar: HolidayCalendar,
): QueueRow[] {
  return rows.map(({ dueAt, submittedAt: _sent, claimedAt: _claimed, ...row }) => ({
    ...row,
    due: dueWords(dueAt, now, lang, calendar),
  }))
}
