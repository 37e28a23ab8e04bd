import { ok, type Result, refuse } from "./result.ts"

const FULL_WIDTH = /[\uFF01-\uFF5E]/g
const FULL_WIDTH_SHIFT = 0xfee0

/** Full-width letters, digits and signs as their ASCII twins, every kind of space as a plain one. Changes nothing else. */
export function halfWidth(input: string): string {
  return input
    .replace(FULL_WIDTH, sign => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/[\u3000\u00A0\u2009\u202F]/g, " ")
}

/**
 * Signs that a reader does not see or that turn the text around (CVE-2021-42574 and its like): controls except tab
 * and line ends, lone halves of pairs, bidirectional controls, joiners, tags, fillers and other signs without a shape.
 * Variation selectors stay: they choose the form of a Chinese character or an emoji.
 */
const HIDDEN =
  /(?![\t-\r\u0085])\p{Cc}|(?![\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}|[\u2800\uFFF9-\uFFFC]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u

/** The joiner inside an emoji such as a family or a flag: a picture before it and after it. */
const JOINER_IN_EMOJI =
  /(?<=\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D(?=\p{Extended_Pictographic})/gu

/** More marks on one letter than any living script needs: text that runs over its neighbours. */
const PILED_MARKS = /\p{M}{9}/u

/** Something to see, beyond marks, spaces and controls. */
const VISIBLE = /[^\p{M}\p{Z}\p{C}]/u

/** Signs beyond plain text before the exact count is worth its time. */
const SLACK = 1000

/** True for a text with signs that a reader cannot see or that would deceive. */
export function hasHiddenCharacters(input: string): boolean {
  return HIDDEN.test(input.replace(JOINER_IN_EMOJI, "")) || PILED_MARKS.test(input)
}

/** Length as people count: in code points. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

export interface TextLimits {
  /** Fewest code points; 0 lets the text be empty. 1 when not given. */
  min?: number
  /** Most code points. */
  max: number
}

/**
 * One line as a person typed it: NFC, spaces and line ends inside become one space, trimmed. Refuses with `required`,
 * `too-short` ({min}), `too-long` ({max}), `hidden-characters`.
 */
export function cleanLine(input: string, limits: TextLimits): Result<string> {
  return clean(input, limits, text => text.replace(/[\s\u0085]+/gu, " "))
}

/** The same for several lines: line ends become `\n`, tabs stay. */
export function cleanText(input: string, limits: TextLimits): Result<string> {
  return clean(input, limits, text => text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n"))
}

function clean(input: string, limits: TextLimits, spaces: (text: string) => string): Result<string> {
  const { min = 1, max } = limits
  if (input.length > 4 * max + SLACK) return refuse("too-long", { params: { max } })
  if (hasHiddenCharacters(input)) return refuse("hidden-characters")
  const text = spaces(input.normalize("NFC")).trim()
  const length = countCharacters(text)
  if (min > 0 && !VISIBLE.test(text)) return refuse("required")
  if (length < min) return refuse("too-short", { params: { min } })
  if (length > max) return refuse("too-long", { params: { max } })
  return ok(text)
}
