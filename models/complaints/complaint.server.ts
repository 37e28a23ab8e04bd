import {
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
  type ComplaintDoc,
  type ComplaintTarget,
} from "#app/modules/complaints/complaint.ts"
import { defineModel, part } from "#models/define-model.server.ts"
import { fileRefPart } from "#models/platform/file-ref.server.ts"

const text = { type: String, required: true } as const

export const ComplaintModel = defineModel<ComplaintDoc>(
  "complaints",
  {
    number: text,
    kind: { type: String, enum: COMPLAINT_KINDS, required: true },
    state: { type: String, enum: COMPLAINT_STATES, required: true },
    target: {
      type: part<ComplaintTarget>({
        type: { type: String, enum: ["request", "agency", "deal", "page"], required: true },
        id: String,
        label: text,
        path: text,
      }),
      required: true,
    },
    concerns: [String],
    text,
    evidence: fileRefPart,
    contactEncrypted: String,
    filedBy: part<NonNullable<ComplaintDoc["filedBy"]>>({
      personId: text,
      name: text,
      organisationId: String,
    }),
    filedAt: { type: Date, required: true },
    dueAt: { type: Date, required: true },
  },
  schema => {
    schema.index({ number: 1 }, { unique: true })
    schema.index({ state: 1, filedAt: -1 })
    schema.index({ state: 1, dueAt: 1 })
  },
)
