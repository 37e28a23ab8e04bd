import { z } from "zod"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { refusalToMessage } from "#app/shared/result.ts"
import {
  choiceField,
  choicesField,
  currentPasswordField,
  emailField,
  formOf,
  idempotencyTokenField,
  lineField,
  linesField,
  mustTick,
  textField,
  usccField,
} from "#app/shared/schema.ts"
import { parseHours, parsePastEmployers } from "./expert.rules.ts"
import { EMPLOYER_KINDS, EXPERT_MODES, type ExpertProfile, WEEKDAYS } from "./expert.ts"

const MOST_FIELDS = 3

const hours = z
  .string({ error: "invalid" })
  .optional()
  .transform((input, context) => {
    const parsed = parseHours(input ?? "")
    if (parsed.ok) return parsed.value
    context.addIssue({ code: "custom", message: refusalToMessage(parsed.error) })
    return z.NEVER
  })

const pastEmployers = linesField({ min: 0, most: 20, max: 200 }).transform((lines, context) => {
  const parsed = parsePastEmployers(lines)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: "custom", message: refusalToMessage(parsed.error) })
  return z.NEVER
})

/** 专家资料. Each day of the week has a field of its own, so that an error stands beside it. */
export const submitProfileSchema = formOf({
  intent: z.literal("submit"),
  idempotencyToken: idempotencyTokenField(),
  title: lineField({ min: 2, max: 40 }),
  employerName: lineField({ min: 2, max: 80 }),
  employerUscc: usccField(),
  employerKind: choiceField(EMPLOYER_KINDS),
  registrations: linesField({ min: 1, most: 8, max: 60 }),
  fields: choicesField(FIELD_IDS, { min: 1 }).refine(chosen => chosen.length <= MOST_FIELDS, {
    error: `too-many-chosen?max=${MOST_FIELDS}`,
  }),
  helps: linesField({ min: 1, most: 8, max: 80 }),
  bio: textField({ min: 20, max: 600 }),
  modes: choicesField(EXPERT_MODES, { min: 1 }),
  ...{ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours },
  pastEmployers,
  pledge: mustTick(),
})
type SubmitProfile = z.output<typeof submitProfileSchema>

const reason = textField({ min: 4, max: 500 })

export const pauseOwnSchema = formOf({
  intent: z.enum(["pause", "resume"]),
  idempotencyToken: idempotencyTokenField(),
})

/** What experts send from the page of their own profile. */
export const ownExpertSchema = z.discriminatedUnion("intent", [submitProfileSchema, pauseOwnSchema])

/** The profile as the form gave it. */
export function profileOf(form: SubmitProfile): ExpertProfile {
  const { title, registrations, fields, helps, bio, modes } = form
  return {
    ...{ title, registrations, fields, helps, bio, modes },
    employer: { name: form.employerName, uscc: form.employerUscc, kind: form.employerKind },
    hours: WEEKDAYS.flatMap(day => form[day].map(stretch => ({ day, ...stretch }))),
    pastEmployers: form.pastEmployers,
  }
}

/** 指定专家 */
export const nameExpertSchema = formOf({
  idempotencyToken: idempotencyTokenField(),
  name: lineField({ min: 2, max: 40 }),
  email: emailField(),
  batch: lineField({ min: 1, max: 20 }),
  currentPassword: currentPasswordField().optional(),
})

const currentPassword = currentPasswordField().optional()

export const publishExpertSchema = formOf({
  intent: z.literal("publish"),
  idempotencyToken: idempotencyTokenField(),
  currentPassword,
})
export const returnExpertSchema = formOf({
  intent: z.literal("return"),
  remarks: linesField({ min: 1, most: 20, max: 200 }),
  idempotencyToken: idempotencyTokenField(),
  currentPassword,
})
export const moveExpertSchema = formOf({
  intent: z.enum(["pause", "resume", "retire"]),
  reason,
  idempotencyToken: idempotencyTokenField(),
  currentPassword,
})

/** What the administration decides on an expert's page. */
export const decideExpertSchema = z.discriminatedUnion("intent", [
  publishExpertSchema,
  returnExpertSchema,
  moveExpertSchema,
])
export type DecideExpert = z.output<typeof decideExpertSchema>
