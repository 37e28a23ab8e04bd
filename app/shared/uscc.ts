import { ok, type Result, refuse } from "./result.ts"
import { halfWidth } from "./text.ts"

/** The 31 signs of GB 32100-2015: digits and capitals without I, O, S, V, Z. Their place is their value. */
export const USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
const BODY_LENGTH = 17
const LENGTH = 18
const LONGEST = 64
const SEPARATORS = /[\s\-‐‑‒–—−·.]+/g

/** Check digit of the first 17 signs, GB 32100-2015: (31 − Σ valueᵢ · 3ⁱ mod 31) mod 31. */
function checkDigit(body: string): string {
  let sum = 0
  let weight = 1
  for (const sign of body) {
    sum += USCC_ALPHABET.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31)
}

function isOfAlphabet(text: string): boolean {
  return [...text].every(sign => USCC_ALPHABET.includes(sign))
}

/** A code as people paste it, in its plain shape: full-width signs, spaces, dashes and small letters are put right. */
export function normaliseUscc(input: string): string {
  return halfWidth(input)
    .replace(SEPARATORS, "")
    .replace(/[a-z]/g, letter => letter.toUpperCase())
}

/**
 * A unified social credit code (统一社会信用代码) from what a person typed. Refuses with `required`, `uscc-length`
 * ({length} found), `uscc-characters`, `uscc-check-digit`.
 */
export function parseUscc(input: string): Result<string> {
  const code = normaliseUscc(input.slice(0, LONGEST))
  if (code === "") return refuse("required")
  const length = [...code].length
  if (length !== LENGTH || input.length > LONGEST) return refuse("uscc-length", { params: { length } })
  if (!isOfAlphabet(code)) return refuse("uscc-characters")
  const right = checkDigit(code.slice(0, BODY_LENGTH)) === code.charAt(BODY_LENGTH)
  return right ? ok(code) : refuse("uscc-check-digit")
}

/** The code that begins with these 17 signs, for demonstration data and tests. Throws for another length or sign. */
export function completeUscc(body: string): string {
  if (body.length !== BODY_LENGTH || !isOfAlphabet(body))
    throw new RangeError(`Not the body of a code: "${body}"`)
  return body + checkDigit(body)
}
