import type { FieldId } from "#app/shared/fields.ts"
import type { Day } from "#app/shared/time/zone.ts"

export const EXPERT_STATES = ["draft", "in-review", "published", "paused", "retired"] as const
export type ExpertState = (typeof EXPERT_STATES)[number]

/** 线上、电话、现场、驿站 */
export const EXPERT_MODES = ["online", "phone", "on-site", "station"] as const
export type ExpertMode = (typeof EXPERT_MODES)[number]

export const EMPLOYER_KINDS = ["agency", "other"] as const
export type EmployerKind = (typeof EMPLOYER_KINDS)[number]

/** Days of the week as names of form fields, Monday first. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** A stretch of time that comes back every week. */
export interface WeeklySlot {
  day: Weekday
  from: string
  to: string
}

export interface Employer {
  name: string
  uscc: string
  kind: EmployerKind
}

/** A former employer, with the last day there. Never public. */
export interface PastEmployer {
  name: string
  uscc: string
  until: Day
}

/** What an expert writes about themselves. All is public but `pastEmployers`. */
export interface ExpertProfile {
  title: string
  employer: Employer
  registrations: string[]
  fields: FieldId[]
  /** 能帮什么: one thing a line. */
  helps: string[]
  bio: string
  modes: ExpertMode[]
  hours: WeeklySlot[]
  pastEmployers: PastEmployer[]
}

/** A profile on its way to being published. */
export interface Proposal {
  profile: ExpertProfile
  /** Absent after it was sent back. */
  submittedAt?: Date
  dueAt?: Date
  /** 一次性告知: everything to correct. */
  remarks: string[]
}

/** What the rules look at. */
export interface Expert {
  status: ExpertState
  profile?: ExpertProfile
  proposal?: Proposal
}

/** True while the administration has a profile to decide on. */
export function isWaiting(expert: Expert): boolean {
  return expert.status !== "retired" && expert.proposal?.submittedAt !== undefined
}

/** 金金帮专家. The id is that of the person. */
export interface ExpertDoc extends Expert {
  _id: string
  name: string
  /** 批次: the round in which the administration named them. */
  batch: string
  namedAt: Date
  publishedAt?: Date
  decidedAt?: Date
  /** Who paused, and why when it was the administration. */
  pausedBy?: "expert" | "administration"
  reason?: string
}
