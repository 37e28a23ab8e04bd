import { z } from "zod"
import { SUSPENSION_REASONS } from "#app/modules/accounts/owners/suspension-reasons.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { MEMBER_ROLES, STAFF_ROLES } from "#app/shared/roles.ts"
import {
  choiceField,
  choicesField,
  currentPasswordField,
  emailField,
  formOf,
  idempotencyTokenField,
  idField,
  lineField,
  linesField,
  phoneField,
  textField,
  usccField,
} from "#app/shared/schema.ts"

const facts = {
  name: lineField({ min: 4, max: 80 }),
  legalRepresentative: lineField({ min: 2, max: 40 }),
  address: lineField({ min: 4, max: 120 }),
  contactName: lineField({ min: 2, max: 40 }),
  contactPhone: phoneField(),
  licence: idField(),
  /** Of departments only. */
  fields: choicesField(FIELD_IDS).optional(),
  idempotencyToken: idempotencyTokenField(),
}

/** The facts of an enterprise as they go to the form check. */
export const submitOrganisationSchema = formOf({ intent: z.literal("submit"), ...facts })
export type SubmitOrganisation = Omit<z.output<typeof submitOrganisationSchema>, "intent">

const currentPassword = currentPasswordField().optional()

export const inviteMemberSchema = formOf({
  intent: z.literal("invite"),
  email: emailField(),
  role: choiceField(MEMBER_ROLES),
  idempotencyToken: idempotencyTokenField(),
})
export const revokeInvitationSchema = formOf({
  intent: z.literal("revoke"),
  invitationId: idField(),
  idempotencyToken: idempotencyTokenField(),
})
export const changeMemberSchema = formOf({
  intent: z.enum(["role", "remove"]),
  personId: idField(),
  role: choiceField(MEMBER_ROLES),
  currentPassword,
  idempotencyToken: idempotencyTokenField(),
})

/** The forms of the organisation page, told apart by their button. */
export const organisationPageSchema = z.discriminatedUnion("intent", [
  submitOrganisationSchema,
  inviteMemberSchema,
  revokeInvitationSchema,
  changeMemberSchema,
])

export const approveCheckSchema = formOf({
  intent: z.literal("approve"),
  idempotencyToken: idempotencyTokenField(),
})
/** Defects one a line, all at once (一次性告知). */
export const returnCheckSchema = formOf({
  intent: z.literal("return"),
  defects: linesField({ min: 1, most: 20, max: 200 }),
  idempotencyToken: idempotencyTokenField(),
})

/** What vetting decides on an enterprise. */
export const decideCheckSchema = z.discriminatedUnion("intent", [approveCheckSchema, returnCheckSchema])

const suspension = {
  id: idField(),
  reason: textField({ min: 4, max: 500 }),
  currentPassword,
  idempotencyToken: idempotencyTokenField(),
}
export const suspendOrganisationSchema = formOf({
  intent: z.literal("suspend-organisation"),
  code: choiceField(SUSPENSION_REASONS),
  ...suspension,
})
export const suspensionSchema = formOf({
  intent: z.enum(["suspend-person", "reinstate-person", "reinstate-organisation"]),
  ...suspension,
})
export const createStaffSchema = formOf({
  intent: z.literal("create-staff"),
  name: lineField({ min: 2, max: 40 }),
  email: emailField(),
  staffRole: choiceField(STAFF_ROLES),
  currentPassword,
  idempotencyToken: idempotencyTokenField(),
})
export const createDepartmentSchema = formOf({
  intent: z.literal("create-department"),
  organisationName: lineField({ min: 4, max: 80 }),
  uscc: usccField(),
  fields: choicesField(FIELD_IDS, { min: 1 }),
  email: emailField(),
  currentPassword,
  idempotencyToken: idempotencyTokenField(),
})

/** What system, supervision and operation do with people and organisations. */
export const managePeopleSchema = z.discriminatedUnion("intent", [
  suspendOrganisationSchema,
  suspensionSchema,
  createStaffSchema,
  createDepartmentSchema,
])
