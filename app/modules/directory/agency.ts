import type { FileRef } from "#app/shared/file-ref.ts"
import type { AgencyCheck } from "./agency-check.ts"
import type { StatusPeriod } from "./status-history.ts"

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
export interface AgencyLifecycle {
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

/** The life of an agency; a blank one before it was listed. */
export function lifecycleOf(agency: { lifecycle?: AgencyLifecycle }): AgencyLifecycle {
  return agency.lifecycle ?? { reminders: [], holds: [], measures: [] }
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
export function certificateKey({ id, file }: Pick<AgencyLicence, "id" | "file">): string {
  return `${id}:${file?.id ?? "listed"}`
}

/** Its place in the officers' queue, by due time and what came first; nothing while no officer has to do anything. */
export function queueKeyOf(agency: Checked & { _id: string; check: AgencyCheck }): string | undefined {
  const { submittedAt, dueAt, noticeId } = agency.check
  if (!isInCheck(agency) || !submittedAt || !dueAt || noticeId) return undefined
  return `${dueAt.toISOString()} ${submittedAt.getTime()}-${agency._id}`
}

/** 中介机构. The id is that of its organisation; its facts are those in force. */
export interface AgencyDoc extends AgencyFacts {
  _id: string
  uscc: string
  /** Derived from the active items once it was listed, from the declared ones before. */
  fields: string[]
  /** Every declared item in force with whether it is active; empty before it was listed. */
  offers: AgencyOffer[]
  /** The active ones of the offers, for queries. */
  activeItemCodes: string[]
  /** A change of a listed agency that is written or checked. */
  proposal?: AgencyFacts
  status: AgencyState
  /** Every state it was in, with when that began; the last is the present one. */
  statusHistory?: StatusPeriod[]
  check: AgencyCheck
  /** The list of the city out of which it was listed without an application. */
  cityList?: CityListing
  listedAt?: Date
  /** Once it was listed. */
  lifecycle?: AgencyLifecycle
  endReason?: string
  nextCheckAt?: Date
  /** Its place in the queue of vetting (`queueKeyOf`), derived with every writing. */
  queueKey?: string
  createdAt: Date
}
