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
