import type { Lang } from "#app/shared/i18n/texts.ts"
import type { HolidayCalendar } from "#app/shared/time/calendar.ts"
import { describeInstant } from "#app/shared/time/describe.ts"
import { dueTone } from "#app/shared/time/soon.ts"
import { localTime } from "#app/shared/time/zone.ts"
import type { TaskKind, Waiting } from "./waiting.ts"

/** A waiting thing with its time limit in words, counted in the district's working days. */
export interface TaskView {
  kind: TaskKind
  about: string
  to: string
  due?: { absolute: string; relative: string; tone?: "risk" | "wait" }
  /** Its time limit has passed. */
  isOverdue: boolean
  /** Time of day from which it can be done. */
  notBefore?: string
}

/** Their instant is that since when they can be done. */
const SINCE: readonly TaskKind[] = ["open", "opens-today"]

/** Puts the time limit of a waiting thing into words. */
export function taskView(task: Waiting, lang: Lang, now: Date, calendar: HolidayCalendar): TaskView {
  const { kind, about, to, dueAt, notBefore } = task
  const words = dueAt && describeInstant(dueAt, now, lang, calendar)
  return {
    ...{ kind, about, to },
    due: words && { absolute: words.absolute, relative: words.relative, tone: dueTone(dueAt, now) },
    isOverdue: dueAt !== undefined && dueAt <= now && !SINCE.includes(kind),
    notBefore: notBefore && notBefore > now ? localTime(notBefore) : undefined,
  }
}
