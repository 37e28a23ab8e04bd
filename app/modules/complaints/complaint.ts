import type { FileRef } from "#app/shared/file-ref.ts"

export const COMPLAINT_KINDS = ["complaint", "objection", "report"] as const
/** 投诉 (about a dealing of one's own), 异议 (against an award, in its time), 举报 (somebody breaks the rules). */
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number]

export const COMPLAINT_STATES = ["filed"] as const
/** 已登记. What supervision does next is decided outside the platform until the handling is built. */
export type ComplaintState = (typeof COMPLAINT_STATES)[number]

/** What a complaint is about: something the platform knows, or simply the address of a page. */
export interface ComplaintTarget {
  type: "request" | "agency" | "deal" | "page"
  /** Id of the request or agency; absent for a page. */
  id?: string
  /** How people name it: number and title, name, or the address. */
  label: string
  /** Address of the page, without a language. */
  path: string
}

/** 投诉举报案件 */
export interface ComplaintDoc {
  _id: string
  /** TS-2026-0012 */
  number: string
  kind: ComplaintKind
  state: ComplaintState
  target: ComplaintTarget
  /** Organisations that the case is about; officers of these do not read it. */
  concerns: string[]
  text: string
  evidence?: FileRef
  contactEncrypted?: string
  /** Who filed it; absent when it is anonymous. */
  filedBy?: { personId: string; name: string; organisationId?: string }
  filedAt: Date
  /** By when supervision decides whether to take it up: policy `complaint.accept`. */
  dueAt: Date
}
