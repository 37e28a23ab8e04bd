import type { z } from "zod"
import {
  choiceField,
  currentPasswordField,
  emailField,
  formOf,
  idempotencyTokenField,
  lineField,
  mustTick,
  optionalLine,
  passwordField,
  usccField,
} from "#app/shared/schema.ts"

export const signInSchema = formOf({ email: emailField(), password: currentPasswordField() })

/** One click on a demonstration account. */
export const demoSignInSchema = formOf({ demoEmail: emailField() })

export const signUpSchema = formOf({
  kind: choiceField(["enterprise", "agency"]),
  organisationName: lineField({ min: 4, max: 80 }),
  uscc: usccField(),
  name: lineField({ min: 2, max: 40 }),
  email: emailField(),
  newPassword: passwordField(),
  terms: mustTick(),
  idempotencyToken: idempotencyTokenField(),
})
export type SignUp = z.output<typeof signUpSchema>

export const resetRequestSchema = formOf({ email: emailField(), idempotencyToken: idempotencyTokenField() })

export const newPasswordSchema = formOf({
  newPassword: passwordField(),
  idempotencyToken: idempotencyTokenField(),
})

/** Accepting an invitation: name and password only from somebody who has no account yet. */
export const acceptInvitationSchema = formOf({
  name: optionalLine({ max: 40 }),
  newPassword: passwordField().optional(),
  idempotencyToken: idempotencyTokenField(),
})
