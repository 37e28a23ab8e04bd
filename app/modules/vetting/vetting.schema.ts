import { z } from "zod"
import { CHECK_POINTS, REFUSAL_REASONS } from "#app/modules/directory/agency-check.ts"
import {
  choiceField,
  choicesField,
  formOf,
  idempotencyTokenField,
  idField,
  optionalText,
  textField,
} from "#app/shared/schema.ts"

const MOST_DEFECTS = 30

/** A text of which each line is one defect. */
const linesField = () =>
  optionalText({ max: 2000 }).transform(text =>
    (text ?? "")
      .split("\n")
      .map(line => line.trim())
      .filter(Boolean)
      .slice(0, MOST_DEFECTS),
  )

const listOf = (one: z.ZodType<string>) => z.array(one, { error: "invalid" }).max(200, { error: "invalid" })

/** 一次性告知: every defect at once, by section; boxes for what stands often, one a line for the rest. */
export const returnSchema = formOf({
  intent: z.literal("return"),
  idempotencyToken: idempotencyTokenField(),
  /** Defects of an earlier round that still stand. */
  kept: listOf(idField() as unknown as z.ZodType<string>),
  common: listOf(z.string({ error: "invalid" }).max(120, { error: "invalid" })),
  organisation: linesField(),
  licences: linesField(),
  people: linesField(),
  items: linesField(),
  lateReason: optionalText({ max: 500 }),
})
export type ReturnForm = z.output<typeof returnSchema>

export const claimSchema = formOf({ intent: z.literal("claim"), idempotencyToken: idempotencyTokenField() })
export const releaseSchema = formOf({
  intent: z.literal("release"),
  idempotencyToken: idempotencyTokenField(),
})
export const nextSchema = formOf({ intent: z.literal("next"), idempotencyToken: idempotencyTokenField() })

/** What the officer compared. */
export const pointsSchema = formOf({
  intent: z.literal("points"),
  idempotencyToken: idempotencyTokenField(),
  points: choicesField(CHECK_POINTS),
})

/** 核验通过. The notes say why the officer goes on against the register, or without a department's answer. */
export const approveSchema = formOf({
  intent: z.literal("approve"),
  idempotencyToken: idempotencyTokenField(),
  registerNote: optionalText({ max: 500 }),
  confirmationNote: optionalText({ max: 500 }),
})

/** 不予通过, for good. */
export const refuseSchema = formOf({
  intent: z.literal("refuse"),
  idempotencyToken: idempotencyTokenField(),
  reasonCode: choiceField(REFUSAL_REASONS),
  reason: textField({ min: 4, max: 500 }),
})

/** 主管部门确认: of one field. */
export const confirmSchema = formOf({
  intent: z.literal("confirm-field"),
  idempotencyToken: idempotencyTokenField(),
  field: z.string({ error: "invalid" }).max(40, { error: "invalid" }),
  outcome: choiceField(["confirmed", "refused"]),
  note: optionalText({ max: 500 }),
})
export type ConfirmForm = z.output<typeof confirmSchema>

/** 异议 against an admission on notice. */
export const objectSchema = formOf({
  intent: z.literal("object"),
  idempotencyToken: idempotencyTokenField(),
  reason: textField({ min: 10, max: 2000 }),
  evidence: idField().optional(),
})
export type ObjectForm = z.output<typeof objectSchema>

/** The officer's answer to one objection. */
export const answerObjectionSchema = formOf({
  intent: z.literal("answer-objection"),
  idempotencyToken: idempotencyTokenField(),
  objectionId: idField(),
  outcome: choiceField(["rejected", "upheld"]),
  text: textField({ min: 4, max: 1000 }),
})
export type AnswerObjection = z.output<typeof answerObjectionSchema>
