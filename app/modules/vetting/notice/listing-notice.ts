import type { RegionId } from "#app/modules/directory/agency.ts"
import type { FileRef } from "#app/shared/file-ref.ts"

export const NOTICE_STATES = ["running", "listed", "upheld", "lapsed"] as const
/** 公示中, 已列入名录, 异议成立, or the file could not be listed any more when the notice ended. */
export type ListingNoticeState = (typeof NOTICE_STATES)[number]

/** What the officer found about an objection. */
export interface ObjectionAnswer {
  outcome: "upheld" | "rejected"
  text: string
  by: string
  byName: string
  at: Date
}

/** 异议: what somebody says against an admission while it is on public notice. */
export interface Objection {
  id: string
  personId: string
  name: string
  organisationId?: string
  reason: string
  evidence?: FileRef
  at: Date
  answer?: ObjectionAnswer
}

interface Noticed {
  state: ListingNoticeState
  endsAt: Date
  objections: readonly Pick<Objection, "answer">[]
}

/** True while somebody may object. */
export function isOpenForObjections({ state, endsAt }: Noticed, now: Date): boolean {
  return state === "running" && now < endsAt
}

/** Objections that nobody has answered yet. */
export function openObjections<O extends Pick<Objection, "answer">>(objections: readonly O[]): O[] {
  return objections.filter(objection => !objection.answer)
}

/** When time may list the agency: at the end of the notice, but never with an objection unanswered. */
export function nextNoticeCheck({ state, endsAt, objections }: Noticed): Date | undefined {
  return state === "running" && openObjections(objections).length === 0 ? endsAt : undefined
}

/** A certificate as the notice shows it: without its file. */
export interface NoticedLicence {
  certificate: string
  speciality?: string
  level?: string
  number: string
  validTo?: string
}

/** 入驻公示: what the formal check found, shown to everybody before the agency is listed. */
export interface ListingNoticeDoc {
  _id: string
  agencyId: string
  /** Number of the application. */
  number: string
  name: string
  uscc: string
  region: RegionId
  itemCodes: string[]
  licences: NoticedLicence[]
  people: number
  checkedBy: string
  startsAt: Date
  endsAt: Date
  state: ListingNoticeState
  endedAt?: Date
  objections: Objection[]
}
