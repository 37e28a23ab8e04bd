import { readFileSync } from "node:fs"
import type { z } from "zod"
import { calendarFileSchema } from "#app/modules/policies/calendar.schema.ts"
import { policyFileSchema } from "#app/modules/policies/policy.schema.ts"

function json(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8"))
}

/** The parsed content of the default rules, as the file has it. */
export const policyFile = json("policies/default-policies.json") as z.input<typeof policyFileSchema>

export const defaultPolicies = policyFileSchema.parse(policyFile).policies

export const calendarFile = json("calendar/cn-2018-2026.json") as z.input<typeof calendarFileSchema>

export const calendar = calendarFileSchema.parse(calendarFile)
