import {
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
  type ComplaintKind,
  type ComplaintState,
  type ComplaintTarget,
} from "#app/modules/complaints/complaint.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import { defineModel, part } from "#models/define-model.server.ts"
import { fileRefPart } from "#models/platform/file-ref.server.ts"

/** 投诉举报案件 */
export interface ComplaintDoc {
  _id: string
  /** TS-2026-0012 */
  number: string
  kind: ComplaintKind
  state: ComplaintState
  target: ComplaintTarget
  /** Organisations that the case is about; officers of these do not read it. */
  concerns: string[]
  text: string
  evidence?: FileRef
  contactEncrypted?: string
  /** Who filed it; absent when it is anonymous. */
  filedBy?: { personId: string; name: string; organisationId?: string }
  filedAt: Date
  /** By when supervision decides whether to take it up: policy `complaint.accept`. */
  dueAt: Date
}

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
