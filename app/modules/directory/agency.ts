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
  /** Absent where a list of the city, named in `source`, told of the certificate. */
  file?: FileRef
  source?: string
}

/** 执业或职业人员. One person belongs to one agency; `idKey` tells the same person without the number. */
export interface AgencyPerson {
  id: string
  name: string
  idKey: string
  idNumberEncrypted: string
  certificates: AgencyLicence[]
}

/** What an agency declares and vetting checks, as it is in force or as a change proposes it. */
export interface AgencyFacts {
  name: string
  shortName?: string
  legalRepresentative: string
  /** Place of registration. */
  region: RegionId
  address: string
  summary?: string
  contactName: string
  contactPhoneEncrypted: string
  itemCodes: string[]
  servesRegions: RegionId[]
  licences: AgencyLicence[]
  people: AgencyPerson[]
  pledgedAt?: Date
}

/** A declared item and whether licences and people carry it now; `since` is when that last changed. */
export interface AgencyOffer {
  itemCode: string
  isActive: boolean
  since: Date
}

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
  /** The certificates that it is asked about, as `paperKey` names them: an answer holds for these alone. */
  papers: string[]
  askedAt: Date
  /** After it the officer may go on without an answer, with a note. */
  dueAt: Date
  organisationId?: string
  by?: string
  byName?: string
  at?: Date
  note?: string
}

/** What keeps an agency from its full place on the list. Every hold has a cause, and it is lifted with its cause. */
export const HOLD_KINDS = ["warn", "suspend", "remove"] as const
export type HoldKind = (typeof HOLD_KINDS)[number]

/** 预警、暂停、清退 as they bear on the list now. */
export interface AgencyHold {
  /** Of its measure, or `idle`, or `organisation`: one hold of one cause. */
  id: string
  kind: HoldKind
  /** Code of the reason. */
  reason: string
  since: Date
  until?: Date
}

/** A measure (处理) that is open or in force, and when time has something to do with it. */
export interface OpenMeasure {
  id: string
  dueAt?: Date
}

/** The reminders before a certificate ends, in their order. */
export const REMINDER_STAGES = ["first", "second", "last"] as const
export type ReminderStage = (typeof REMINDER_STAGES)[number]

export interface ReminderMark {
  licenceId: string
  validTo: string
  stage: ReminderStage
}

/** What happened to a listed agency in time, so that each due thing is done once. */
export interface AgencyLife {
  /** The last sign of life: listed, quoted or declared. Nobody but the agency sees it: it would tell of a sealed quote. */
  activeAt?: Date
  idlePromptedAt?: Date
  /** The instant for which the offers were worked out. */
  offersAt?: Date
  /** The latest reminder sent for each certificate as it was valid then. */
  reminders: ReminderMark[]
  holds: AgencyHold[]
  measures: OpenMeasure[]
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

/** 全市名录: out of which list an agency was listed without an application, and since when. */
export interface CityListing {
  source: string
  claimedAt: Date
}

/** What the rules of qualification look at. */
export interface Holder {
  licences: readonly AgencyLicence[]
  people: readonly Pick<AgencyPerson, "id" | "name" | "certificates">[]
  pledgedAt?: Date
}

/** The states in which everybody finds an agency and it may quote; during a change its old facts stay in force. */
export const PUBLIC_STATES: readonly AgencyState[] = ["listed", "warned", "change-in-check"]

/** A check that nobody has begun. */
export function blankCheck(kind: AgencyCheck["kind"]): AgencyCheck {
  return { kind, round: 0, defects: [], confirmations: [] }
}

/** The life of an agency; a blank one before it was listed. */
export function lifeOf(agency: { life?: AgencyLife }): AgencyLife {
  return agency.life ?? { reminders: [], holds: [], measures: [] }
}

/** The facts of an agency, without what surrounds them. */
export function factsOf(agency: AgencyFacts): AgencyFacts {
  const { name, shortName, legalRepresentative, region, address, summary, contactName } = agency
  const { contactPhoneEncrypted, itemCodes, servesRegions, licences, people, pledgedAt } = agency
  const who = { name, shortName, legalRepresentative, region, address, summary, contactName }
  return { ...who, contactPhoneEncrypted, itemCodes, servesRegions, licences, people, pledgedAt }
}

/** The facts on which its people and vetting work: the proposed change where there is one, else those in force. */
export function workingFacts(agency: AgencyFacts & { proposal?: AgencyFacts }): AgencyFacts {
  return agency.proposal ?? factsOf(agency)
}

/** The agency with its working facts changed. */
export function withWorkingFacts<A extends AgencyFacts & { proposal?: AgencyFacts }>(
  agency: A,
  changes: Partial<AgencyFacts>,
): A {
  if (!agency.proposal) return { ...agency, ...changes }
  return { ...agency, proposal: { ...agency.proposal, ...changes } }
}

interface Checked {
  status: AgencyState
  check: Pick<AgencyCheck, "submittedAt">
}

/** True while everybody finds the agency. */
export function isListed(agency: Pick<Checked, "status">): boolean {
  return PUBLIC_STATES.includes(agency.status)
}

/** True while its own people may change the facts: before a check, after a return, and in a change not yet handed in. */
export function isEditable(agency: Checked): boolean {
  if (agency.status === "draft" || agency.status === "returned") return true
  return agency.status === "change-in-check" && !agency.check.submittedAt
}

/** True while vetting has to decide. */
export function isInCheck(agency: Checked): boolean {
  if (agency.status === "in-check") return true
  return agency.status === "change-in-check" && Boolean(agency.check.submittedAt)
}

/** A certificate with the file that shows it: what an answer about it holds for. */
export function paperKey({ id, file }: Pick<AgencyLicence, "id" | "file">): string {
  return `${id}:${file?.id ?? "listed"}`
}

/** Its place in the officers' queue, by due time and what came first; nothing while no officer has to do anything. */
export function queueKeyOf(agency: Checked & { _id: string; check: AgencyCheck }): string | undefined {
  const { submittedAt, dueAt, noticeId } = agency.check
  if (!isInCheck(agency) || !submittedAt || !dueAt || noticeId) return undefined
  return `${dueAt.toISOString()} ${submittedAt.getTime()}-${agency._id}`
}
