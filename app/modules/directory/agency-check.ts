import type { Actor } from "#app/shared/actor.ts"
/** The parts of a file to which a defect belongs. */
export const DEFECT_SECTIONS = ["organisation", "items", "licences", "people"] as const
export type DefectSection = (typeof DEFECT_SECTIONS)[number]

/** One point of a 一次性告知. A point that a later round adds needs a reason and counts against the desk. */
export interface Defect {
  id: string
  section: DefectSection
  /** Id of the licence, person or item that it is about. */
  subjectId?: string
  text: string
  /** The round in which it was first told. */
  round: number
  lateReason?: string
}

/** 主管部门确认: what the department of a field says to the licences of its field. */
export interface FieldConfirmation {
  field: string
  state: "asked" | "confirmed" | "refused"
  /** The certificates that it is asked about, as `certificateKey` names them: an answer holds for these alone. */
  certificates: string[]
  askedAt: Date
  /** After it the officer may go on without an answer, with a note. */
  dueAt: Date
  organisationId?: string
  by?: string
  byName?: string
  at?: Date
  note?: string
}

/** Why an application or a change is refused for good. */
export const REFUSAL_REASONS = [
  "not-corrected",
  "not-qualified",
  "false-material",
  "dishonesty",
  "register-ended",
  "other",
] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** What an officer may tick as compared; kept with the check. */
export const CHECK_POINTS = [
  "name-code",
  "representative",
  "address",
  "licence-number",
  "licence-level",
  "licence-validity",
  "licence-legible",
  "people",
  "items",
] as const
export type CheckPoint = (typeof CHECK_POINTS)[number]

/** 形式核验 of one application or of one change. */
export interface AgencyCheck {
  kind: "admission" | "change"
  number?: string
  submittedAt?: Date
  dueAt?: Date
  /** Fields of the items that are checked, for the queue and the departments. */
  fields?: string[]
  claimedBy?: string
  claimedByName?: string
  claimedAt?: Date
  points?: CheckPoint[]
  round: number
  defects: Defect[]
  confirmations: FieldConfirmation[]
  /** Until when the agency may correct what a return told. */
  correctBy?: Date
  /** The public notice that runs after the approval, and when time may end it: not with an objection unanswered. */
  noticeId?: string
  noticeUntil?: Date
  /** An upheld objection, in words; the file cannot be approved as it is. */
  upheld?: string
  /** Why the officer went on against the register, or without a department's answer. */
  registerNote?: string
  confirmationNote?: string
  /** Why the last application or change was refused for good. */
  refusal?: { reasonCode: RefusalReason; reason: string }
  decidedAt?: Date
  decidedBy?: string
}

/** A check that nobody has begun. */
export function blankCheck(kind: AgencyCheck["kind"]): AgencyCheck {
  return { kind, round: 0, defects: [], confirmations: [] }
}

/** Who holds a file of the queue, seen by one person. */
export type FileClaim = "free" | "mine" | "other"

/** Whose a claimed file is, seen by this person. */
export function claimOf(claimedBy: string | undefined, actor: Actor): FileClaim {
  if (!claimedBy) return "free"
  return actor.kind === "person" && claimedBy === actor.personId ? "mine" : "other"
}
