import { z } from "zod"
import {
  choiceField,
  currentPasswordField,
  dayField,
  formOf,
  idempotencyTokenField,
  idField,
  lineField,
  textField,
  yuanField,
} from "#app/shared/schema.ts"

const binding = {
  idempotencyToken: idempotencyTokenField(),
  currentPassword: currentPasswordField().optional(),
}

/** 登记合同 */
export const recordContractSchema = formOf({
  intent: z.literal("record"),
  number: lineField({ max: 60 }),
  price: yuanField(),
  signedOn: dayField(),
  startOn: dayField(),
  endOn: dayField(),
  file: idField(),
  ...binding,
}).refine(v => v.endOn >= v.startOn, { path: ["endOn"], error: "ends-before-start" })

export const confirmContractSchema = formOf({ intent: z.literal("confirm"), ...binding })
export const disputeContractSchema = formOf({
  intent: z.literal("dispute"),
  reason: textField({ min: 4, max: 500 }),
  ...binding,
})
export const completeContractSchema = formOf({ intent: z.literal("complete"), ...binding })

/** 登记付款凭证 */
export const voucherSchema = formOf({
  intent: z.literal("voucher"),
  amount: yuanField(),
  voucherNumber: lineField({ max: 60 }),
  paidOn: dayField(),
  voucher: idField(),
  ...binding,
})
export const cardSchema = formOf({ intent: z.literal("card"), amount: yuanField(), ...binding })

/** 模拟支付结果 */
export const simulationSchema = formOf({
  result: choiceField(["succeeded", "processing", "expired"] as const),
  idempotencyToken: idempotencyTokenField(),
})

export type RecordContract = z.output<typeof recordContractSchema>
export type RecordVoucher = z.output<typeof voucherSchema>
