import type { Defect } from "#app/modules/directory/agency-check.ts"

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
