/** Ids are 26 characters of Crockford's base 32 in lower case (no i, l, o, u). */
const ID = /^[0-9a-hjkmnp-tv-z]{26}$/

/** True for the shape of an id. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && ID.test(value)
}

/** The public number of a request: `JD-2026-0173` (金东). Beyond 9,999 a year it grows longer. */
export function formatRequestNumber(year: number, n: number): string {
  return formatNumber("JD", year, n)
}

/** The public number of a complaint case: `TS-2026-0012` (投诉). */
export function formatCaseNumber(year: number, n: number): string {
  return formatNumber("TS", year, n)
}

/** The public number of a contract: `HT-2026-0008` (合同). */
export function formatContractNumber(year: number, n: number): string {
  return formatNumber("HT", year, n)
}

/** The public number of a measure against an agency: `CL-2024-0003` (处理). */
export function formatMeasureNumber(year: number, n: number): string {
  return formatNumber("CL", year, n)
}

function formatNumber(prefix: string, year: number, n: number): string {
  if (!Number.isInteger(year) || year < 2000 || year > 9999) throw new RangeError(`Not a year: ${year}`)
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`Not a running number: ${n}`)
  return `${prefix}-${year}-${String(n).padStart(4, "0")}`
}
