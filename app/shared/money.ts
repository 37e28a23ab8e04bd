import { ok, type Result, refuse } from "./result.ts"
import { halfWidth } from "./text.ts"

/** The largest amount that the platform takes: 10^13 fen, a hundred billion yuan, far inside exact integers. */
export const MAX_FEN = 10_000_000_000_000

const FEN_DIGITS = 2
const WAN_DIGITS = 4
const LONGEST = 40
const AMOUNT = /^(?:[¥￥]|RMB|CNY)? ?([-−–+])?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))? ?(万元|万|元|圆)?整?$/i

/**
 * An amount in fen from what a person typed or pasted: `48,000`, `48000.50`, `¥48,000`, `４８，０００`, `4.8万`,
 * `48000 元`. Never goes through floating point. Refuses with `required`, `money-invalid`, `money-negative`,
 * `money-too-precise` (a part of a fen), `money-too-small` ({min} in yuan), `money-too-large` ({max} in yuan).
 */
export function parseYuan(input: string, limits: { minFen?: number; maxFen?: number } = {}): Result<number> {
  const { minFen = 0, maxFen = MAX_FEN } = limits
  const text = input.length > LONGEST ? input : halfWidth(input).trim()
  if (text === "") return refuse("required")
  const found = text.length > LONGEST ? null : AMOUNT.exec(text)
  if (!found) return refuse("money-invalid")
  const [, sign, whole = "", fraction = "", unit = ""] = found
  if (sign && sign !== "+") return refuse("money-negative")

  const digits = FEN_DIGITS + (unit.startsWith("万") ? WAN_DIGITS : 0)
  const exact = fraction.replace(/0+$/, "")
  if (exact.length > digits) return refuse("money-too-precise")
  const fen = BigInt(whole.replaceAll(",", "") + exact.padEnd(digits, "0"))
  if (fen > BigInt(Math.min(maxFen, MAX_FEN)))
    return refuse("money-too-large", { params: { max: formatYuan(Math.min(maxFen, MAX_FEN)) } })
  if (fen < BigInt(minFen)) return refuse("money-too-small", { params: { min: formatYuan(minFen) } })
  return ok(Number(fen))
}

/** Fen as yuan with thousands separators, decimals only when there are any: 4800000 → `48,000`, 4800050 → `48,000.50`. */
export function formatYuan(fen: number): string {
  const { sign, whole, rest } = split(fen, 100n)
  return `${sign}${grouped(whole)}${rest === 0n ? "" : `.${String(rest).padStart(2, "0")}`}`
}

/** Fen as the value of a form field, without separators: `48000.50`. */
export function yuanInput(fen: number): string {
  return formatYuan(fen).replaceAll(",", "")
}

/** Fen in 万 (ten thousand yuan), cut after two decimals, for charts and headlines: 4800000 → `4.8`. */
export function formatWan(fen: number): string {
  const { sign, whole, rest } = split(fen, 1_000_000n)
  const decimals = String(rest / 10_000n)
    .padStart(2, "0")
    .replace(/0+$/, "")
  const text = `${grouped(whole)}${decimals === "" ? "" : `.${decimals}`}`
  return text === "0" ? text : `${sign}${text}`
}

/** The sum of amounts in fen. Throws when it leaves exact integers. */
export function sumFen(amounts: readonly number[]): number {
  const sum = amounts.reduce((total, fen) => total + asBigInt(fen), 0n)
  const result = Number(sum)
  if (!Number.isSafeInteger(result)) throw new RangeError("The sum leaves exact integers")
  return result
}

function split(fen: number, unit: bigint): { sign: string; whole: bigint; rest: bigint } {
  const exact = asBigInt(fen)
  const size = exact < 0n ? -exact : exact
  return { sign: exact < 0n ? "-" : "", whole: size / unit, rest: size % unit }
}

function asBigInt(fen: number): bigint {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`Not an amount in fen: ${fen}`)
  return BigInt(fen)
}

function grouped(whole: bigint): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ",")
}
