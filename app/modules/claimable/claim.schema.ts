import { z } from "zod"
import {
  emailField,
  formOf,
  idempotencyTokenField,
  idField,
  lineField,
  mustTick,
  optionalLine,
  passwordField,
  phoneField,
} from "#app/shared/schema.ts"

/** 认领. The last four come only from somebody who has no account yet. */
export const claimSchema = formOf({
  idempotencyToken: idempotencyTokenField(),
  contactName: lineField({ min: 2, max: 40 }),
  contactPhone: phoneField(),
  pledge: mustTick(),
  name: optionalLine({ max: 40 }),
  email: emailField().optional(),
  newPassword: passwordField().optional(),
  terms: mustTick().optional(),
})
export type ClaimForm = z.output<typeof claimSchema>

/** What the desk does with one entry. */
export const claimableStepSchema = formOf({
  intent: z.enum(["invite", "withdraw"], { error: "invalid" }),
  entryId: idField(),
  idempotencyToken: idempotencyTokenField(),
})
