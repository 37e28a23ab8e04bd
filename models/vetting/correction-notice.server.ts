import { DEFECT_SECTIONS, type Defect } from "#app/modules/directory/agency-check.ts"
import { defineModel, part } from "#models/define-model.server.ts"

const text = { type: String, required: true } as const

/** 一次性告知书: what one return told an agency. It stays as it was told, whatever becomes of the file. */
export interface CorrectionNoticeDoc {
  _id: string
  agencyId: string
  /** Number of the application or change. */
  number: string
  round: number
  defects: Defect[]
  /** How many of the defects came late: they could have been told in an earlier round. */
  late: number
  /** The certificates that were there to be looked at, as `certificateKey` names them. */
  certificates: string[]
  issuedAt: Date
  issuedBy: string
  correctBy: Date
}

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
