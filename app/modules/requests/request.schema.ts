import { z } from "zod"
import {
  choiceField,
  currentPasswordField,
  formOf,
  idempotencyTokenField,
  idField,
  integerField,
  lineField,
  localDateTimeField,
  mustTick,
  optionalLine,
  optionalText,
  percentField,
  phoneField,
  textField,
  yuanField,
} from "#app/shared/schema.ts"
import { PLACES, SELECTION_METHODS } from "./request.ts"

/** One yuan; a ceiling below is a slip of the keyboard. */
const LEAST_CEILING_FEN = 100
/** Ten billion yuan: more than any service of the catalogue costs. */
const MOST_CEILING_FEN = 1_000_000_000_000
const LONGEST_SERVICE_DAYS = 1000

const CODE = /^[A-Z]{2}\d{3}$/

function itemField() {
  return z
    .string({ error: issue => (issue.input === undefined ? "choose-one" : "invalid") })
    .regex(CODE, { error: "invalid" })
}

/**
 * 需求草稿, as the form sends it. Amounts come out in fen, the closing time as an instant. Beside their fields: shares
 * that do not sum to 100 (`funds-sum` {sum}) and a direct choice without a reason (`reason-required`). What depends on
 * the time, the item and the policies is for the command.
 */
export const saveRequestSchema = formOf({
  intent: z.literal("save"),
  idempotencyToken: idempotencyTokenField(),
  /** When the text was last saved as the form showed it; a later save makes the form stale. */
  seen: z.iso.datetime({ error: "invalid" }).optional(),
  title: lineField({ min: 4, max: 80 }),
  itemCode: itemField(),
  content: textField({ min: 10, max: 4000 }),
  place: choiceField(PLACES),
  scale: optionalLine({ max: 120 }),
  deliverable: lineField({ min: 2, max: 200 }),
  serviceWorkingDays: integerField({ min: 1, max: LONGEST_SERVICE_DAYS }),
  fiscal: percentField(),
  stateOwned: percentField(),
  social: percentField(),
  ceiling: yuanField({ minFen: LEAST_CEILING_FEN, maxFen: MOST_CEILING_FEN }),
  method: choiceField(SELECTION_METHODS),
  methodReason: optionalText({ max: 1000 }),
  closingAt: localDateTimeField(),
  contactName: lineField({ min: 2, max: 40 }),
  contactPhone: phoneField(),
  attachment: idField().optional(),
}).superRefine((draft, context) => {
  const sum = draft.fiscal + draft.stateOwned + draft.social
  if (sum !== 100) context.addIssue({ code: "custom", path: ["fiscal"], message: `funds-sum?sum=${sum}` })
  if (draft.method === "owner-choice" && !draft.methodReason) {
    context.addIssue({ code: "custom", path: ["methodReason"], message: "reason-required" })
  }
})
export type SaveRequest = z.output<typeof saveRequestSchema>

/** 提交审核. The pledge (承诺) is that the facts are true and the money is there. */
export const submitRequestSchema = formOf({
  intent: z.literal("submit"),
  idempotencyToken: idempotencyTokenField(),
  pledge: mustTick(),
})

/** 撤销, before publication */
export const withdrawRequestSchema = formOf({
  intent: z.literal("withdraw"),
  idempotencyToken: idempotencyTokenField(),
})

/** 废置, after publication, with a reason that everybody reads */
export const annulRequestSchema = formOf({
  intent: z.literal("annul"),
  idempotencyToken: idempotencyTokenField(),
  reason: textField({ min: 4, max: 500 }),
  currentPassword: currentPasswordField().optional(),
})

/** 退回, with what is to be corrected */
export const returnRequestSchema = formOf({
  intent: z.literal("return"),
  idempotencyToken: idempotencyTokenField(),
  reason: textField({ min: 4, max: 1000 }),
})

/** 审核通过 */
export const approveRequestSchema = formOf({
  intent: z.literal("approve"),
  idempotencyToken: idempotencyTokenField(),
})

/** 发布 */
export const publishRequestSchema = formOf({
  intent: z.literal("publish"),
  idempotencyToken: idempotencyTokenField(),
  currentPassword: currentPasswordField().optional(),
})
