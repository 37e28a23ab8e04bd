import { originalText } from "#app/shared/tables/csv.ts"
import { halfWidth, hasHiddenCharacters } from "#app/shared/text.ts"
import { type Day, isDay } from "#app/shared/time/zone.ts"

/** A spreadsheet holds no more in one cell. */
const LONGEST_CELL = 32_767

/** Where the day numbers of spreadsheets begin; 1904 in workbooks that once came from a Mac. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1)
const DAY_MS = 86_400_000
/** Spreadsheets count a 29 February 1900 that was not; from here on their numbers are right. */
const FIRST_TRUE_SERIAL = 61

/** A day that a person or a spreadsheet wrote: its parts between `-`, `/`, `.` or 年月日, or eight digits. */
const DAY_SHAPE =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))$/

/** Begins like a formula and is neither a number, a phone number nor a text after a dash. */
const FORMULA = /^[=@]|^[+-](?![\d\s()-]*$).*[=(!|]/s

/** What is wrong with the text of a cell, or undefined: `cell-formula`, `cell-too-long`, `hidden-characters`. */
export function cellRefusal(text: string): string | undefined {
  if (text.length > LONGEST_CELL) return "cell-too-long"
  if (FORMULA.test(text.trimStart())) return "cell-formula"
  return hasHiddenCharacters(text) ? "hidden-characters" : undefined
}

/** The text of a cell: NFC, line ends as `\n`, trimmed, without the apostrophe that our own exports put before `=`. */
export function cleanCell(text: string): string {
  return originalText(text.normalize("NFC").replace(/\r\n?/g, "\n").trim()).trim()
}

/**
 * The day of a cell, from a date as people write it or from the day number of a spreadsheet (five digits: a shorter one
 * is rather a year); undefined for neither.
 */
export function dayOfCell(text: string, from1904 = false): Day | undefined {
  const plain = halfWidth(text).replace(/\s+00:00(:00)?$/, "")
  if (/^\d{5}(\.\d+)?$/.test(plain)) {
    const start = from1904 ? DAY_ZERO_1904 : DAY_ZERO
    return realDay(new Date(start + Math.floor(Number(plain)) * DAY_MS).toISOString().slice(0, 10))
  }
  const [year, month, day] = DAY_SHAPE.exec(plain)?.slice(1).filter(Boolean) ?? []
  return realDay(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`)
}

function realDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined
}

/** The day number under which spreadsheets keep a day; undefined before March 1900, where they count wrongly. */
export function serialOfDay(day: Day): number | undefined {
  const serial = (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY_MS
  return serial >= FIRST_TRUE_SERIAL ? serial : undefined
}

/** A number in its plain shape, `48,000.5` → `48000.5`; undefined for what is none. */
export function numberOfCell(text: string): string | undefined {
  const plain = halfWidth(text).replace(/^([+-]?\d{1,3})((,\d{3})+)(?=\.|$)/, whole =>
    whole.replaceAll(",", ""),
  )
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(plain) ? plain.replace(/^\+/, "") : undefined
}
