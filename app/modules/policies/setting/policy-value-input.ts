import type { PolicyUnit } from "#app/modules/policies/policy-keys.ts"
import { yuanInput } from "#app/shared/money.ts"

/** A value as it stands in the field of the form, in the shape that `parsePolicyValue` reads. */
export function policyValueInput(unit: PolicyUnit, value: unknown): string {
  if (value === null || value === undefined) return ""
  if (unit === "fen" || unit === "optional-fen") return yuanInput(Number(value))
  return Array.isArray(value) ? value.join(", ") : String(value)
}
