import { type Lang, lookup, translator } from "#app/shared/i18n/texts.ts"
import { type HolidayCalendar, workingDaysBetween } from "./calendar.ts"
import { timeTexts } from "./time.texts.ts"
import { type Day, daysBetween, localDay, localTime, weekday, yearOf } from "./zone.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Unit = "minutes" | "hours" | "days"

/** How far away an instant is; `n` whole units, cut off. */
export type Relative = { kind: Unit | "working-days"; n: number } | { kind: "past"; unit: Unit; n: number }

/** An instant as parts, in Shanghai. */
export interface InstantParts {
  absolute: { day: Day; weekday: number; time: string; isThisYear: boolean }
  relative: Relative
}

/**
 * The parts of an instant seen from `now`. What lies ahead more than a day counts working days when the calendar is
 * given (calendar days when there is no working day in between, or no calendar); what is past counts plain days.
 */
export function instantParts(instant: Date, now: Date, calendar?: HolidayCalendar): InstantParts {
  const day = localDay(instant)
  const isThisYear = yearOf(day) === yearOf(localDay(now))
  const absolute = { day, weekday: weekday(day), time: localTime(instant), isThisYear }
  const ahead = instant.getTime() - now.getTime()
  if (ahead <= 0) {
    const { unit, n } = inUnits(-ahead)
    return { absolute, relative: { kind: "past", unit, n } }
  }
  const { unit, n } = inUnits(ahead)
  const workingDays = unit === "days" && calendar ? workingDaysBetween(localDay(now), day, calendar) : 0
  const relative: Relative = workingDays > 0 ? { kind: "working-days", n: workingDays } : { kind: unit, n }
  return { absolute, relative }
}

function inUnits(milliseconds: number): { unit: Unit; n: number } {
  if (milliseconds < HOUR) return { unit: "minutes", n: Math.floor(milliseconds / MINUTE) }
  if (milliseconds < DAY) return { unit: "hours", n: Math.floor(milliseconds / HOUR) }
  return { unit: "days", n: Math.floor(milliseconds / DAY) }
}

/** An instant in words; `full` is both together: `11-30（周一）17:00，还剩 2 个工作日`. */
export interface InstantWords {
  absolute: string
  relative: string
  full: string
}

/** An instant in words of a language. The year is left out while it is the present one. */
export function describeInstant(
  instant: Date,
  now: Date,
  lang: Lang,
  calendar?: HolidayCalendar,
): InstantWords {
  const parts = instantParts(instant, now, calendar)
  const { day, time, isThisYear } = parts.absolute
  const date = dateText(day, lang, !isThisYear)
  const t = translator(timeTexts, lang)
  const absolute = t("date.with-time", { date, time })
  const relative = describeRelative(parts.relative, lang)
  return { absolute, relative, full: t("date.with-relative", { absolute, relative }) }
}

/** The time left or gone in words. */
function describeRelative(relative: Relative, lang: Lang): string {
  const t = translator(timeTexts, lang)
  const { n } = relative
  if (relative.kind === "past")
    return relative.unit === "minutes" && n === 0 ? t("past.moment") : t(`past.${relative.unit}`, { n })
  return relative.kind === "minutes" && n === 0 ? t("left.moment") : t(`left.${relative.kind}`, { n })
}

/** A day in words, with its year: `2026-11-30（周一）`, `Mon 30 Nov 2026`. */
export function describeDay(day: Day, lang: Lang): string {
  return dateText(day, lang, true)
}

/** Calendar days until a day, for validity bars: 0 today, negative when it has passed. */
export function daysUntil(day: Day, now: Date): number {
  return daysBetween(localDay(now), day)
}

function dateText(day: Day, lang: Lang, withYear: boolean): string {
  const t = translator(timeTexts, lang)
  const name = lookup(timeTexts, lang, `weekday.${weekday(day)}`) ?? ""
  if (lang === "zh") return t("date.with-weekday", { date: withYear ? day : day.slice(5), weekday: name })
  const month = lookup(timeTexts, lang, `month.${Number(day.slice(5, 7))}`)
  const date = [Number(day.slice(8)), month, withYear ? yearOf(day) : ""].join(" ").trim()
  return t("date.with-weekday", { date, weekday: name })
}
