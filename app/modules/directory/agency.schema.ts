import { z } from "zod"
import { formOf, onceField, textField } from "#app/shared/schema.ts"

export const claimSchema = formOf({ intent: z.literal("claim"), once: onceField() })

export const approveSchema = formOf({ intent: z.literal("approve"), once: onceField() })

/** 一次性告知: every defect at once, one a line. */
export const returnSchema = formOf({
  intent: z.literal("return"),
  once: onceField(),
  defects: textField({ min: 4, max: 2000 }).transform(text =>
    text
      .split("\n")
      .map(line => line.trim())
      .filter(Boolean)
      .slice(0, 30),
  ),
})

export const suspendSchema = formOf({
  intent: z.enum(["suspend", "restore"]),
  once: onceField(),
  reason: textField({ min: 4, max: 500 }),
})
