import { z } from "zod"
import {
  choiceField,
  currentPasswordField,
  formOf,
  idempotencyTokenField,
  lineField,
  passwordField,
} from "#app/shared/schema.ts"

export const saveProfileSchema = formOf({
  intent: z.literal("save"),
  name: lineField({ min: 2, max: 40 }),
  language: choiceField(["zh", "en"]),
  idempotencyToken: idempotencyTokenField(),
})
export const changePasswordSchema = formOf({
  intent: z.literal("password"),
  currentPassword: currentPasswordField(),
  newPassword: passwordField(),
  idempotencyToken: idempotencyTokenField(),
})

/** The forms of the profile page, told apart by the button that was pressed. */
export const profileSchema = z.discriminatedUnion("intent", [
  saveProfileSchema,
  changePasswordSchema,
  formOf({ intent: z.literal("end-session"), session: z.string().regex(/^[0-9a-f]{64}$/, "invalid") }),
  formOf({ intent: z.literal("switch"), organisationId: lineField({ max: 26 }) }),
])
