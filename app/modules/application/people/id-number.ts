import { ok, type Result, refuse } from "#app/shared/result.ts"
import { halfWidth } from "#app/shared/text.ts"
import { type Day, isDay } from "#app/shared/time/zone.ts"

/** GB 11643-1999: weights of the first 17 digits, and the check sign for each remainder by 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_SIGNS = "10X98765432"
const LENGTH = 18
const LONGEST = 64

function checkSign(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body.charAt(at)), 0)
  return CHECK_SIGNS.charAt(sum % 11)
}

/**
 * 公民身份号码 as a person typed it, in its plain shape (GB 11643-1999). Refuses with `required`, `id-number-length`
 * ({length} found), `id-number-digits`, `id-number-birthday` (no such day, or a day to come), `id-number-check`.
 */
export function parseIdNumber(input: string, today: Day): Result<string> {
  const number = halfWidth(input.slice(0, LONGEST))
    .replace(/[\s\-·]+/g, "")
    .toUpperCase()
  if (number === "") return refuse("required")
  if (number.length !== LENGTH) return refuse("id-number-length", { params: { length: number.length } })
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return refuse("id-number-digits")
  const birthday = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(birthday) || birthday > today) return refuse("id-number-birthday")
  return checkSign(number) === number.charAt(LENGTH - 1) ? ok(number) : refuse("id-number-check")
}

/** The number that begins with these 17 digits, for demonstration data and tests. */
export function completeIdNumber(body: string): string {
  return body + checkSign(body)
}
