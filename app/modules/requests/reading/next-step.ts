import type { RequestState, Selection } from "#app/modules/requests/request.ts"

/** What the owner does or waits for; the words stand in the texts under `next.<key>`. */
export type NextKey =
  | "submit"
  | "correct"
  | "wait-review"
  | "wait-closing"
  | "wait-opening"
  | "select"
  | "wait-confirmation"
  | "wait-notice"
  | "sign"
  | "wait-service"
  | "none"

/** The next step of a request as its owner sees it: `mine` when the owner has to act, `at` its time limit. */
export interface NextStep {
  key: NextKey
  mine: boolean
  at?: Date
}

interface Timed {
  state: RequestState
  closingAt: Date
  reviewDueAt?: Date
  objectionBy?: Date
  selection?: Pick<Selection, "confirmBy">
}

const KEYS: Record<RequestState, NextKey> = {
  draft: "submit",
  returned: "correct",
  "in-review": "wait-review",
  open: "wait-closing",
  closed: "wait-opening",
  opened: "select",
  "awaiting-confirmation": "wait-confirmation",
  "award-notice": "wait-notice",
  "awaiting-contract": "sign",
  "in-service": "wait-service",
  completed: "none",
  failed: "none",
  withdrawn: "none",
  annulled: "none",
}

const MINE: readonly NextKey[] = ["submit", "correct", "select", "sign"]

/** Who has to act now, and until when. */
export function nextStep(request: Timed): NextStep {
  const key = KEYS[request.state]
  const limits: Partial<Record<NextKey, Date | undefined>> = {
    "wait-review": request.reviewDueAt,
    "wait-closing": request.closingAt,
    "wait-confirmation": request.selection?.confirmBy,
    "wait-notice": request.objectionBy,
  }
  return { key, mine: MINE.includes(key), at: limits[key] }
}
