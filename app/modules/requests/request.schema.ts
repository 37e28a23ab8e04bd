import { z } from "zod"
import { factFields } from "#app/shared/facts/fact-fields.ts"
import {
  currentPasswordField,
  formOf,
  idempotencyTokenField,
  idField,
  lineField,
  mustTick,
  percentField,
  phoneField,
  textField,
} from "#app/shared/schema.ts"
import { REQUEST_FACTS } from "./request.facts.ts"

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
  ...factFields(REQUEST_FACTS),
  itemCode: itemField(),
  fiscal: percentField(),
  stateOwned: percentField(),
  social: percentField(),
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
