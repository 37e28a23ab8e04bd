import type { FileRef } from "#app/shared/file-ref.ts"
import type { RequestFacts } from "./request.facts.ts"

export const REQUEST_STATES = [
  "draft",
  "in-review",
  "returned",
  "open",
  "closed",
  "opened",
  "awaiting-confirmation",
  "award-notice",
  "awaiting-contract",
  "in-service",
  "completed",
  "failed",
  "withdrawn",
  "annulled",
] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** States in which nobody but the owner and those who review see it. */
const PRIVATE_STATES = ["draft", "in-review", "returned", "withdrawn"] as const

/** States in which everybody sees it. */
export const PUBLIC_STATES = REQUEST_STATES.filter(
  state => !PRIVATE_STATES.some(hidden => hidden === state),
) as Exclude<RequestState, (typeof PRIVATE_STATES)[number]>[]

/** True once everybody may see the request. */
export function isPublic(request: { state: RequestState }): boolean {
  return PUBLIC_STATES.some(state => state === request.state)
}

/** True while the owner may change the text. */
export function isEditable(request: { state: RequestState }): boolean {
  return request.state === "draft" || request.state === "returned"
}

/** 金东区's two subdistricts, eight towns and one township. */
export const PLACES = [
  "duohu",
  "dongxiao",
  "xiaoshun",
  "fucun",
  "caozhai",
  "lipu",
  "lingxia",
  "jiangdong",
  "tangya",
  "chisong",
  "yuandong",
] as const
export type Place = (typeof PLACES)[number]

export const SELECTION_METHODS = ["lowest-price", "owner-choice"] as const
export type SelectionMethod = (typeof SELECTION_METHODS)[number]

/** 资金来源: whole percent; the three sum to 100. */
export interface FundShares {
  fiscal: number
  stateOwned: number
  social: number
}

/** 已开启的报价: a quote as everybody sees it after the opening. `rank` is 1 for the best under the method, ties share it. */
export interface OpenedQuote {
  bidId: string
  agencyId: string
  agencyName: string
  amountFen: number
  submittedAt: Date
  rank: number
  /** Why the quote does not count, when it does not. */
  invalid?: string
}

/** 中选: the agency selected now; replaced when it declines. */
export interface Selection {
  agencyId: string
  agencyName: string
  amountFen: number
  /** The owner's written reason; required by owner's choice and for a pick among tied quotes. */
  reason?: string
  selectedAt: Date
  confirmBy: Date
  confirmedAt?: Date
}

export interface Declined {
  agencyId: string
  agencyName: string
  at: Date
  reason: string
}

/** One line of the public timeline; `actor` is an organisation's name or a role, never a person. */
export interface RequestStep {
  event: string
  at: Date
  actor: string
  note?: string
}

/** 采购需求 */
export interface RequestDoc extends RequestFacts {
  _id: string
  /** JD-2026-0173, given at publication. */
  number?: string
  ownerId: string
  ownerName: string
  createdBy: string
  itemCode: string
  itemName: string
  /** The version of the item under which it was published: its rule and words from then on. */
  itemVersion?: number
  fieldId: string
  funds: FundShares
  contactName: string
  contactPhoneEncrypted: string
  attachment?: FileRef
  state: RequestState
  /** Policies as they stood at publication: rules of this request from then on. */
  policies?: unknown
  publishedAt?: Date
  submittedAt?: Date
  reviewDueAt?: Date
  /** 审核通过: by whom of operation-review; another person publishes. Gone when the request is returned. */
  reviewedAt?: Date
  reviewedBy?: string
  returnReason?: string
  extensions: number
  openedAt?: Date
  quotes: OpenedQuote[]
  selection?: Selection
  declined: Declined[]
  noticeAt?: Date
  objectionBy?: Date
  dealAt?: Date
  endedAt?: Date
  endReason?: string
  nextCheckAt?: Date
  steps: RequestStep[]
  createdAt: Date
  /** When the owner last changed the text; a form that was opened before is stale. */
  savedAt: Date
}
