import { z } from "zod"
import { formOf, idempotencyTokenField, mustTick, textField } from "#app/shared/schema.ts"

/** 声明仍在执业 */
export const declareActiveSchema = formOf({
  intent: z.literal("declare"),
  idempotencyToken: idempotencyTokenField(),
})

/** 主动退出 */
export const leaveListSchema = formOf({
  intent: z.literal("leave"),
  idempotencyToken: idempotencyTokenField(),
  reason: textField({ min: 4, max: 500 }),
  sure: mustTick(),
})
