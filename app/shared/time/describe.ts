import { type Lang, lookup, type Translate, translator } from "#app/shared/i18n/texts.ts"
import { type HolidayCalendar, workingDaysBetween } from "./calendar.ts"
import { timeTexts } from "./time.texts.ts"
import { type Day, daysBetween, localDay, localTime, weekday, yearOf } from "./zone.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** In months. */
const YEAR = 12

/** Beyond these days nobody reads days any more: months say as much. */
const MONTHS_AFTER = { past: 31, left: 92 }

type Unit = "minutes" | "hours" | "days" | "months"

/** How far away an instant is; `n` whole units, cut off. */
export type Relative = { kind: Unit | "working-days"; n: number } | { kind: "past"; unit: Unit; n: number }

/** An instant as parts, in Shanghai. */
export interface InstantParts {
  absolute: { day: Day; weekday: number; time: string; isThisYear: boolean }
  relative: Relative
}

/**
 * The parts of an instant seen from `now`. What lies ahead more than a day counts working days when the calendar is
 * given (calendar days when there is no working day in between, or no calendar); what is past counts plain days. What is
 * far away counts months.
 */
export function instantParts(instant: Date, now: Date, calendar?: HolidayCalendar): InstantParts {
  const day = localDay(instant)
  const isThisYear = yearOf(day) === yearOf(localDay(now))
  const absolute = { day, weekday: weekday(day), time: localTime(instant), isThisYear }
  const ahead = instant.getTime() - now.getTime()
  const today = localDay(now)
  if (ahead <= 0) {
    const { unit, n } = inUnits(-ahead, [day, today], MONTHS_AFTER.past)
    return { absolute, relative: { kind: "past", unit, n } }
  }
  const { unit, n } = inUnits(ahead, [today, day], MONTHS_AFTER.left)
  const workingDays = unit === "days" && calendar ? workingDaysBetween(today, day, calendar) : 0
  const relative: Relative = workingDays > 0 ? { kind: "working-days", n: workingDays } : { kind: unit, n }
  return { absolute, relative }
}

function inUnits(
  milliseconds: number,
  [from, to]: readonly [Day, Day],
  mostDays: number,
): { unit: Unit; n: number } {
  if (milliseconds < HOUR) return { unit: "minutes", n: Math.floor(milliseconds / MINUTE) }
  if (milliseconds < DAY) return { unit: "hours", n: Math.floor(milliseconds / HOUR) }
  const days = Math.floor(milliseconds / DAY)
  return days <= mostDays ? { unit: "days", n: days } : { unit: "months", n: wholeMonths(from, to) }
}

function wholeMonths(from: Day, to: Day): number {
  const [months = 0, begun = 0] = [from, to].map(day => yearOf(day) * YEAR + Number(day.slice(5, 7)))
  return begun - months - (to.slice(8) < from.slice(8) ? 1 : 0)
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
  const side = relative.kind === "past" ? "past" : "left"
  const unit = relative.kind === "past" ? relative.unit : relative.kind
  if (unit === "minutes" && n === 0) return t(`${side}.moment`)
  if (unit === "months" && n >= YEAR) return inYears(n, side, t)
  return lookup(timeTexts, lang, `${side}.${unit}`, { n }) ?? ""
}

function inYears(n: number, side: "past" | "left", t: Translate<typeof timeTexts.zh>): string {
  const [years, months] = [Math.floor(n / YEAR), n % YEAR]
  return months > 0 ? t(`${side}.years-months`, { years, months }) : t(`${side}.years`, { years })
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
