/** A share that keeps what it was made of, so that a page can show both and link to the records. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/** From this many cases on a share is a percentage; below it says 31/32. */
const PERCENTAGE_FROM = 50

/** What stands where there is no case at all. */
const NONE = "–"

/** A share of whole numbers. Throws for fractions, negatives of cases and numbers beyond exact integers. */
export function ratio(numerator: number, denominator: number): Ratio {
  if (!Number.isSafeInteger(numerator)) throw new RangeError(`Not a numerator: ${numerator}`)
  if (!Number.isSafeInteger(denominator) || denominator < 0)
    throw new RangeError(`Not a denominator: ${denominator}`)
  return { numerator, denominator }
}

/**
 * A percentage cut, not rounded, after `decimals` digits, as the district reports them: 1249 of 1260 → `99.12`.
 * Exact. Undefined when the denominator is 0.
 */
export function percentTruncated(numerator: number, denominator: number, decimals = 2): string | undefined {
  const share = ratio(numerator, denominator)
  if (share.denominator === 0) return undefined
  const size = BigInt(Math.abs(share.numerator)) * 10n ** BigInt(decimals + 2)
  const digits = String(size / BigInt(share.denominator)).padStart(decimals + 1, "0")
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return share.numerator < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

/** A share as people read it: `31/32` below 50 cases, `99.12%` from there on, `–` without a case. */
export function shareText(share: Ratio): string {
  if (share.denominator === 0) return NONE
  if (share.denominator < PERCENTAGE_FROM) return `${share.numerator}/${share.denominator}`
  return `${percentTruncated(share.numerator, share.denominator)}%`
}

/** What was saved, in percent of the ceiling (both in fen), cut after two decimals. Undefined for a ceiling of 0. */
export function savingPercent(priceFen: number, ceilingFen: number): string | undefined {
  return percentTruncated(ceilingFen - priceFen, ceilingFen)
}
