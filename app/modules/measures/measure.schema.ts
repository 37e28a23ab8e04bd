import { z } from "zod"
import { HOLD_KINDS } from "#app/modules/directory/agency.ts"
import { MEASURE_REASON_IDS } from "#app/modules/directory/holds/reasons.ts"
import {
  choiceField,
  formOf,
  idempotencyTokenField,
  idField,
  integerField,
  optionalText,
  textField,
} from "#app/shared/schema.ts"

/** 拟作处理 */
export const proposeMeasureSchema = formOf({
  intent: z.literal("propose"),
  idempotencyToken: idempotencyTokenField(),
  kind: choiceField(HOLD_KINDS),
  reason: choiceField(MEASURE_REASON_IDS),
  facts: textField({ min: 10, max: 2000 }),
  urgentReason: optionalText({ max: 500 }),
  evidence: idField().optional(),
})
export type ProposeMeasure = z.output<typeof proposeMeasureSchema>

/** 陈述申辩、异议、提前解除: a text under an intent. */
export const sayingSchema = formOf({
  intent: z.enum(["state", "object", "lift"]),
  idempotencyToken: idempotencyTokenField(),
  text: textField({ min: 4, max: 2000 }),
})

/** The decision with its reasons; the months are for a removal. */
export const decideMeasureSchema = formOf({
  intent: z.literal("decide"),
  idempotencyToken: idempotencyTokenField(),
  outcome: choiceField(["impose", "drop"]),
  months: integerField({ min: 1, max: 120 }).optional(),
  text: textField({ min: 4, max: 2000 }),
})
export type DecideMeasure = z.output<typeof decideMeasureSchema>

export const decideObjectionSchema = formOf({
  intent: z.literal("decide-objection"),
  idempotencyToken: idempotencyTokenField(),
  outcome: choiceField(["upheld", "rejected"]),
  text: textField({ min: 4, max: 2000 }),
})
export type DecideObjection = z.output<typeof decideObjectionSchema>
