import { DEFECT_SECTIONS, type Defect } from "#app/modules/directory/agency-check.ts"
import type { CorrectionNoticeDoc } from "#app/modules/vetting/correction/correction-notice.ts"
import { defineModel, part } from "#models/define-model.server.ts"

const text = { type: String, required: true } as const

export const CorrectionNoticeModel = defineModel<CorrectionNoticeDoc>(
  "correction_notices",
  {
    agencyId: text,
    number: text,
    round: { type: Number, required: true },
    defects: [
      part<Defect>({
        id: text,
        section: { type: String, enum: DEFECT_SECTIONS, required: true },
        subjectId: String,
        text,
        round: { type: Number, required: true },
        lateReason: String,
      }),
    ],
    late: { type: Number, required: true },
    certificates: [String],
    issuedAt: { type: Date, required: true },
    issuedBy: text,
    correctBy: { type: Date, required: true },
  },
  schema => {
    schema.index({ agencyId: 1 })
  },
)
