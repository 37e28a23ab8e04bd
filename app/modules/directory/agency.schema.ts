import { z } from "zod"
import { formOf, onceField, textField } from "#app/shared/schema.ts"

export const suspendSchema = formOf({
  intent: z.enum(["suspend", "restore"]),
  once: onceField(),
  reason: textField({ min: 4, max: 500 }),
})
