import { z } from "zod"
import { parseEmail } from "./email.ts"
import { isId } from "./ids.ts"
import { parseYuan } from "./money.ts"
import { parsePhone } from "./phone.ts"
import { ok, type Result, refusalToMessage, refuse } from "./result.ts"
import { cleanLine, cleanText, countCharacters, halfWidth } from "./text.ts"
import { type Day, instantAt, isDay, isTime } from "./time/zone.ts"
import { parseUscc } from "./uscc.ts"

/**
 * Fields of forms, for `formOf({ … })` (a strict object) and conform's `parseWithZod`. Every message is a refusal code, with its
 * parameters as `refusalToMessage` writes them. An empty field arrives as undefined and is `required`; put
 * `.optional()` behind a field that may be empty. A repeated field arrives as a list and is `invalid`.
 */
function field<T>(parse: (input: string) => Result<T>) {
  return z.string({ error: missing }).transform((input, context) => {
    const result = parse(input)
    if (result.ok) return result.value
    context.addIssue({ code: "custom", message: refusalToMessage(result.error) })
    return z.NEVER
  })
}

function missing(issue: { input?: unknown }): string {
  return issue.input === undefined ? "required" : "invalid"
}

/** The object of a form: a field that it does not name is refused with `unknown-field`. */
export function formOf<const Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: issue => (issue.code === "unrecognized_keys" ? "unknown-field" : "invalid"),
  })
}

/** One line of text. */
export function lineField(limits: { min?: number; max: number }) {
  return field(input => cleanLine(input, limits))
}

/** Several lines of text. */
export function textField(limits: { min?: number; max: number }) {
  return field(input => cleanText(input, limits))
}

/** One line that may be empty; then undefined. */
export function optionalLine(limits: { max: number }) {
  return lineField({ ...limits, min: 0 })
    .optional()
    .transform(text => text || undefined)
}

/** Several lines that may be empty; then undefined. */
export function optionalText(limits: { max: number }) {
  return textField({ ...limits, min: 0 })
    .optional()
    .transform(text => text || undefined)
}

/**
 * One thing a line, as a list; empty lines do not count. Refuses with `required`, `too-many` ({max} lines) `line-too-long` ({max}
 * characters).
 */
export function linesField({ min, most, max }: { min: 0 | 1; most: number; max: number }) {
  const text = optionalText({ max: most * max + most })
  return text.transform((input, context) => {
    const lines = (input ?? "")
      .split("\n")
      .map(line => line.trim())
      .filter(Boolean)
    const refusal = refusalOfLines(lines, { min, most, max })
    if (!refusal) return lines
    context.addIssue({ code: "custom", message: refusal })
    return z.NEVER
  })
}

function refusalOfLines(
  lines: readonly string[],
  { min, most, max }: { min: 0 | 1; most: number; max: number },
) {
  if (lines.length < min) return "required"
  if (lines.length > most) return refusalToMessage({ code: "too-many", params: { max: most } })
  const isLong = lines.some(line => countCharacters(line) > max)
  return isLong ? refusalToMessage({ code: "line-too-long", params: { max } }) : undefined
}

/** 统一社会信用代码, in its plain shape. */
export function usccField() {
  return field(parseUscc)
}

/** An amount typed in yuan, as fen. At least 1 fen when no limit is given. */
export function yuanField(limits: { minFen?: number; maxFen?: number } = {}) {
  return field(input => parseYuan(input, { minFen: 1, ...limits }))
}

/** A calendar day `YYYY-MM-DD`, 1900 to 2100. Refuses with `day-invalid`. */
export function dayField() {
  return field<Day>(input => (isDay(input) ? ok(input) : refuse("day-invalid")))
}

/** `YYYY-MM-DDTHH:mm` as a browser sends it, meant in Shanghai, as an instant. Refuses with `datetime-invalid`. */
export function localDateTimeField() {
  return field(input => {
    const [day, time, ...rest] = input.split("T")
    const right = isDay(day) && isTime(time) && rest.length === 0
    return right ? ok(instantAt(day, time)) : refuse("datetime-invalid")
  })
}

/** The id of a document. Refuses with `invalid`. */
export function idField() {
  return field(input => (isId(input) ? ok(input) : refuse("invalid")))
}

/** A whole number typed by a person. Refuses with `not-a-number`, `too-small` ({min}), `too-large` ({max}). */
export function integerField({ min, max }: { min: number; max: number }) {
  return field(input => parseInteger(input, min, max))
}

/** A whole percentage 0 to 100, with or without its sign. */
export function percentField() {
  return field(input => parseInteger(input.replace(/\s*[%％]\s*$/, ""), 0, 100))
}

function parseInteger(input: string, min: number, max: number): Result<number> {
  const text = halfWidth(input.slice(0, 40)).trim()
  if (text === "") return refuse("required")
  if (!/^-?\d{1,15}$/.test(text)) return refuse("not-a-number")
  const n = Number(text) || 0
  if (n < min) return refuse("too-small", { params: { min } })
  return n > max ? refuse("too-large", { params: { max } }) : ok(n)
}

/** An e-mail address, in small letters. */
export function emailField() {
  return field(parseEmail)
}

/** A phone number of the mainland, in its plain shape. */
export function phoneField() {
  return field(parsePhone)
}

const PASSWORD = { min: 12, max: 128 }

/**
 * A new password: 12 to 128 characters of any kind, taken exactly as typed (ASVS 5.0 6.2.1, 6.2.5, 6.2.8). Refuses with
 * `password-too-short` ({min}), `password-too-long` ({max}) and `invalid` for a text that is not Unicode.
 */
export function passwordField() {
  return field(input => {
    if (/\p{Surrogate}/u.test(input)) return refuse("invalid")
    const length = countCharacters(input)
    if (length < PASSWORD.min) return refuse("password-too-short", { params: { min: PASSWORD.min } })
    return length > PASSWORD.max ? refuse("password-too-long", { params: { max: PASSWORD.max } }) : ok(input)
  })
}

/** A password to be compared with the kept one; says nothing about its rules. */
export function currentPasswordField() {
  return field(input => (countCharacters(input) > PASSWORD.max ? refuse("invalid") : ok(input)))
}

/** The token that makes a second submit of the same form the same command. Refuses with `invalid`. */
export function idempotencyTokenField() {
  return field(input => (/^[A-Za-z0-9_-]{16,64}$/.test(input) ? ok(input) : refuse("invalid")))
}

/** A box that may be ticked. */
export function checkbox() {
  return z
    .literal("on", { error: "invalid" })
    .optional()
    .transform(value => value === "on")
}

/** A box that has to be ticked. Refuses with `must-tick`. */
export function mustTick() {
  return z
    .literal("on", { error: issue => (issue.input === undefined ? "must-tick" : "invalid") })
    .transform(() => true as const)
}

/** One of several choices. Refuses with `choose-one` and, for what was never offered, `invalid`. */
export function choiceField<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: issue => (issue.input === undefined ? "choose-one" : "invalid") })
}

/** Any number of several choices, each once. Refuses with `choose-some` and, for what was never offered, `invalid`. */
export function choicesField<const T extends readonly [string, ...string[]]>(
  values: T,
  { min = 0 }: { min?: number } = {},
) {
  return z
    .array(z.enum(values, { error: "invalid" }), { error: "invalid" })
    .max(values.length, { error: "invalid" })
    .refine(chosen => chosen.length >= min, { error: "choose-some" })
    .transform(chosen => [...new Set(chosen)])
}
