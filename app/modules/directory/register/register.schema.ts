import { z } from "zod"
import { REGISTER_STATES } from "#app/modules/directory/register/register-entry.ts"
import {
  choiceField,
  dayField,
  formOf,
  idempotencyTokenField,
  lineField,
  optionalLine,
  optionalText,
} from "#app/shared/schema.ts"

/** What an officer saw in the business register. */
export const recordRegisterSchema = formOf({
  intent: z.literal("register"),
  idempotencyToken: idempotencyTokenField(),
  registerName: lineField({ min: 2, max: 120 }),
  registerRepresentative: optionalLine({ max: 40 }),
  registerAddress: optionalLine({ max: 200 }),
  state: choiceField(REGISTER_STATES),
  asOf: dayField(),
  note: optionalText({ max: 500 }),
})
export type RecordRegister = z.output<typeof recordRegisterSchema>
