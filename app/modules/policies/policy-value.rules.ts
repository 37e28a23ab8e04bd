import { parseYuan } from "#app/shared/money.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { halfWidth } from "#app/shared/text.ts"
import { isValueOf } from "./policy.schema.ts"
import { POLICY_UNITS, type PolicyKey, type PolicyUnit } from "./policy-keys.ts"

/**
 * A value as an official types it, in the unit of its policy: amounts in yuan, item codes between commas or on lines,
 * an amount that may be missing left empty. Refuses with `required`, `not-a-number`, the refusals of amounts, and
 * `policy-value-invalid`.
 */
export function parsePolicyValue(key: PolicyKey, input: string): Result<unknown> {
  const parsed = parseByUnit(POLICY_UNITS[key], halfWidth(input).trim())
  if (!parsed.ok) return parsed
  return isValueOf(key, parsed.value) ? parsed : refuse("policy-value-invalid")
}

function parseByUnit(unit: PolicyUnit, text: string): Result<unknown> {
  switch (unit) {
    case "codes":
      return ok([...new Set(text.split(/[\s,;、，；]+/).filter(Boolean))])
    case "optional-fen":
      return text === "" ? ok(null) : parseYuan(text, {})
    case "fen":
      return parseYuan(text, {})
    case "boolean":
      return text === "true" || text === "false" ? ok(text === "true") : refuse("policy-value-invalid")
    case "time":
      return text === "" ? refuse("required") : ok(text)
    default:
      return parseWhole(text)
  }
}

function parseWhole(text: string): Result<number> {
  if (text === "") return refuse("required")
  return /^\d{1,9}$/.test(text) ? ok(Number(text)) : refuse("not-a-number")
}
