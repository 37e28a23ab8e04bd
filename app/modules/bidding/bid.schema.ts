import { z } from "zod"
import {
  currentPasswordField,
  formOf,
  idempotencyTokenField,
  idField,
  mustTick,
  optionalText,
  textField,
  yuanField,
} from "#app/shared/schema.ts"

const password = { currentPassword: currentPasswordField().optional() }

/** 提交或替换报价. The amount comes out in fen; the ceiling is checked by the command. */
export const submitBidSchema = formOf({
  intent: z.literal("submit"),
  idempotencyToken: idempotencyTokenField(),
  amount: yuanField(),
  remark: optionalText({ max: 500 }),
  pledge: mustTick(),
})

/** 撤回报价 */
export const withdrawBidSchema = formOf({
  intent: z.literal("withdraw"),
  idempotencyToken: idempotencyTokenField(),
})

/** 确认承接 */
export const confirmAwardSchema = formOf({
  intent: z.literal("confirm"),
  idempotencyToken: idempotencyTokenField(),
  ...password,
})

/** 放弃中选, with a reason that everybody reads */
export const declineAwardSchema = formOf({
  intent: z.literal("decline"),
  idempotencyToken: idempotencyTokenField(),
  reason: textField({ min: 4, max: 500 }),
  ...password,
})

/** Everything that the page of an own quote can send. */
export const bidFormSchema = z.discriminatedUnion(
  "intent",
  [submitBidSchema, withdrawBidSchema, confirmAwardSchema, declineAwardSchema],
  { error: "invalid" },
)
export type BidForm = z.output<typeof bidFormSchema>

/** 开启报价 */
export const openRequestSchema = formOf({ idempotencyToken: idempotencyTokenField(), ...password })

/** 业主选取, with the written reason */
export const selectSchema = formOf({
  idempotencyToken: idempotencyTokenField(),
  agencyId: idField(),
  reason: textField({ min: 4, max: 1000 }),
  ...password,
})
