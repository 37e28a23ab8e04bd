import { PUBLIC_STATES, type RequestState } from "#app/modules/requests/request.ts"
import { FIELD_IDS, type FieldId } from "#app/shared/fields.ts"
import { parsePage } from "#app/shared/pagination.ts"

/** Groups of states in which people look for requests. */
export const TABS = ["open", "selecting", "notice", "underway", "completed", "ended", "all"] as const
export type Tab = (typeof TABS)[number]

const STATES: Record<Tab, readonly RequestState[]> = {
  open: ["open"],
  selecting: ["closed", "opened", "awaiting-confirmation"],
  notice: ["award-notice"],
  underway: ["awaiting-contract", "in-service"],
  completed: ["completed"],
  ended: ["failed", "annulled"],
  all: PUBLIC_STATES,
}

/** The states of a group; never one that is hidden from the public. */
export function statesOf(tab: Tab): readonly RequestState[] {
  return STATES[tab]
}

/** What is asked of the public list. */
export interface RequestQuestion {
  tab: Tab
  fields: FieldId[]
  /** 即将截止: only what closes within `SOON_DAYS`. */
  soon: boolean
  page: number
}

/** Reads the question from the query of the page; nonsense counts as not asked. */
export function requestQuestion(query: URLSearchParams): RequestQuestion {
  const asked = query.getAll("field")
  return {
    tab: TABS.find(tab => tab === query.get("state")) ?? "open",
    fields: FIELD_IDS.filter(id => asked.includes(id)),
    soon: query.get("closing") === "soon",
    page: parsePage(query.get("page")),
  }
}
