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

/** Where an agency is registered, seen from the district. Region never ranks. */
export const REGION_IDS = ["jindong", "jinhua", "zhejiang", "elsewhere"] as const
export type RegionId = (typeof REGION_IDS)[number]

/** 资质、登记、水平评价或执业资格, with its validity and the file that shows it. */
export interface AgencyLicence {
  id: string
  /** Id of a certificate of the catalogue. */
  certificate: string
  /** Speciality and level by the certificate's own lists; absent where it has none. */
  speciality?: string
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

/** What the rules look at. */
export interface Agency {
  itemCodes: string[]
  licences: AgencyLicence[]
  pledgedAt?: Date
  status: AgencyState
  check: AgencyCheck
}

/** The states in which everybody finds an agency and it may quote. */
export const PUBLIC_STATES: readonly AgencyState[] = ["listed", "warned"]

/** True while everybody finds the agency. */
export function isListed(agency: Pick<Agency, "status">): boolean {
  return PUBLIC_STATES.includes(agency.status)
}

/** True while its own people may change the facts: before a check, after a return, and in a change not yet handed in. */
export function isEditable(agency: Pick<Agency, "status" | "check">): boolean {
  if (agency.status === "draft" || agency.status === "returned") return true
  return agency.status === "change-in-check" && !agency.check.submittedAt
}

/** True while vetting has to decide. */
export function isInCheck(agency: Pick<Agency, "status" | "check">): boolean {
  if (agency.status === "in-check") return true
  return agency.status === "change-in-check" && Boolean(agency.check.submittedAt)
}
