import type { z } from "zod"
import {
  currentPasswordField,
  dayField,
  formOf,
  idempotencyTokenField,
  lineField,
  optionalLine,
  optionalText,
  textField,
} from "#app/shared/schema.ts"

/** A new value of a rule; without document and article it is a rule of the platform. */
export const setPolicySchema = formOf({
  key: lineField({ max: 80 }),
  value: optionalText({ max: 20_000 }),
  effectiveFrom: dayField(),
  document: optionalLine({ max: 200 }),
  article: optionalLine({ max: 80 }),
  reason: textField({ min: 4, max: 500 }),
  currentPassword: currentPasswordField().optional(),
  idempotencyToken: idempotencyTokenField(),
})
export type SetPolicy = Omit<z.output<typeof setPolicySchema>, "currentPassword" | "idempotencyToken">
