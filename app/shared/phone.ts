import { ok, type Result, refuse } from "./result.ts"
import { halfWidth } from "./text.ts"

const LONGEST = 40
const MOBILE = /^1[3-9]\d{9}$/
const SERVICE = /^[48]00\d{7}$/
/** Two-digit area codes belong to the large cities (010, 02x), three-digit ones to the rest. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})([2-8]\d{6,7})$/
const WITH_EXTENSION = /^(.*\d)\s*(?:转|ext\.?|x|#)\s*(\d{1,6})$/i
const THIRD_PART = /^(.*-\d{7,8})-(\d{1,6})$/
const COUNTRY = /^(?:\+|00)86|^\(\+?86\)/

/**
 * A phone number of the mainland in its plain shape: mobile `13812345678`, landline `0579-82345678` or with an
 * extension `0579-82345678-801`, service `4001234567`. Takes spaces, dashes, brackets, full-width digits and +86.
 * Refuses with `required` and `phone-invalid`.
 */
export function parsePhone(input: string): Result<string> {
  if (input.length > LONGEST) return refuse("phone-invalid")
  const text = halfWidth(input).trim()
  if (text === "") return refuse("required")
  const split = WITH_EXTENSION.exec(text) ?? THIRD_PART.exec(text)
  const digits = (split?.[1] ?? text).replace(COUNTRY, "").replace(/[\s\-‐‑–—()]/g, "")
  return plain(digits, split?.[2])
}

function plain(digits: string, extension: string | undefined): Result<string> {
  const landline = LANDLINE.exec(digits)
  if (landline) return ok([landline[1], landline[2], extension].filter(Boolean).join("-"))
  const other = MOBILE.test(digits) || SERVICE.test(digits)
  return other && extension === undefined ? ok(digits) : refuse("phone-invalid")
}

/** A number for people who need not know it all: the middle is covered, `138****5678`. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, "")
  return digits.length < 8 ? "****" : `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
