import type { FileRef } from "#app/shared/file-ref.ts"

export const AGENCY_STATES = [
  "draft",
  "in-check",
  "returned",
  "listed",
  "change-in-check",
  "warned",
  "suspended",
  "removed",
  "left",
] as const
export type AgencyState = (typeof AGENCY_STATES)[number]

/** 资质、登记或星级, with its validity and the file that shows it. */
export interface AgencyLicence {
  id: string
  /** licence 资质 · registration 登记备案 · stars 水平评价 */
  kind: string
  speciality: string
  level?: string
  number: string
  validFrom?: string
  /** Last day of validity; absent when it does not end. */
  validTo?: string
  file: FileRef
}

/** 形式核验 of one application. */
export interface AgencyCheck {
  number?: string
  submittedAt?: Date
  dueAt?: Date
  claimedBy?: string
  claimedAt?: Date
  round: number
  defects: string[]
  decidedAt?: Date
  decidedBy?: string
}
