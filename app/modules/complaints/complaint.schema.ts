import type { z } from "zod"
import {
  checkbox,
  choiceField,
  formOf,
  idempotencyTokenField,
  idField,
  lineField,
  optionalLine,
  textField,
} from "#app/shared/schema.ts"
import { COMPLAINT_KINDS } from "./complaint.ts"

const LONGEST_ADDRESS = 300

/** 投诉举报, as the form sends it. `evidence` is the id of the kept file. */
export const fileComplaintSchema = formOf({
  idempotencyToken: idempotencyTokenField(),
  kind: choiceField(COMPLAINT_KINDS),
  about: lineField({ max: LONGEST_ADDRESS }),
  text: textField({ min: 10, max: 4000 }),
  contact: optionalLine({ max: 100 }),
  isAnonymous: checkbox(),
  evidence: idField().optional(),
})
export type FileComplaint = z.output<typeof fileComplaintSchema>
