import { z } from "zod"
import { isDay, isTime } from "#app/shared/time/zone.ts"
import {
  isPolicyKey,
  POLICY_KEYS,
  POLICY_UNITS,
  type PolicyKey,
  type PolicyUnit,
  UNITS,
} from "./policy-keys.ts"

const LONGEST = 400
const MOST_CODES = 2000

const wholeNumber = z.int().min(0).max(10_000_000_000_000)
const line = z.string().trim().min(1).max(LONGEST)

/** What a value of each unit may be. */
const VALUES: Readonly<Record<PolicyUnit, z.ZodType>> = {
  "working-days": wholeNumber.max(1000),
  days: wholeNumber.max(3650),
  minutes: wholeNumber.max(60 * 24 * 366),
  months: wholeNumber.max(240),
  fen: wholeNumber,
  "optional-fen": wholeNumber.nullable(),
  count: wholeNumber.max(100_000),
  percent: wholeNumber.max(100),
  // What comes in is held in memory while it is checked.
  megabytes: wholeNumber.max(200),
  boolean: z.boolean(),
  time: z.string().refine(isTime),
  codes: z.array(z.string().regex(/^[A-Za-z0-9-]{2,20}$/)).max(MOST_CODES),
}

/** Where a rule comes from: a named document with its article, or this platform itself (平台规则). */
const policySourceSchema = z.union([
  z.literal("platform-rule"),
  z.strictObject({ document: line, documentEn: line.optional(), article: line }),
])
export type PolicySource = z.infer<typeof policySourceSchema>

/** One policy as it holds from a day on. A later record of the same key replaces it from its own day. */
const policySchema = z
  .strictObject({
    key: z.string().refine(isPolicyKey, "unknown-policy"),
    value: z.unknown(),
    unit: z.enum(UNITS),
    nameZh: line,
    nameEn: line,
    explanationZh: line,
    explanationEn: line,
    effectiveFrom: z.string().refine(isDay, "day-invalid"),
    source: policySourceSchema,
  })
  .transform((policy, context) => {
    const key = policy.key as PolicyKey
    const unit = POLICY_UNITS[key]
    if (policy.unit !== unit)
      context.addIssue({ code: "custom", path: ["unit"], message: "policy-unit-wrong" })
    if (!isValueOf(key, policy.value))
      context.addIssue({ code: "custom", path: ["value"], message: "policy-value-invalid" })
    return { ...policy, key, unit }
  })
export type Policy = z.output<typeof policySchema>

/** True for a value that this policy can have. */
export function isValueOf(key: PolicyKey, value: unknown): boolean {
  return VALUES[POLICY_UNITS[key]].safeParse(value).success
}

/** The file of default policies: every key at least once, and no key twice for one day. */
export const policyFileSchema = z
  .strictObject({ format: z.literal("policies/1"), policies: z.array(policySchema) })
  .superRefine(({ policies }, context) => {
    const seen = new Set(policies.map(({ key, effectiveFrom }) => `${key} ${effectiveFrom}`))
    if (seen.size < policies.length) context.addIssue({ code: "custom", message: "policy-repeated" })
    const keys = new Set(policies.map(({ key }) => key))
    for (const key of POLICY_KEYS)
      if (!keys.has(key)) context.addIssue({ code: "custom", path: [key], message: "policy-missing" })
  })
