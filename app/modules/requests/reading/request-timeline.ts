import { type FrozenPolicies, readPolicy } from "#app/modules/policies/policy.rules.ts"
import { noticePolicy } from "#app/modules/requests/request.rules.ts"
import type { RequestState, RequestStep, Selection, SelectionMethod } from "#app/modules/requests/request.ts"

/** What comes after publication, in its order. */
const PLAN = ["close", "open", "select", "confirm", "notice", "sign", "complete"] as const
export type Planned = (typeof PLAN)[number]

/** One entry of the timeline; words are chosen by `event` for what was done and by `plan` for what is to come. */
export type TimelineEntry =
  | { state: "done"; event: string; at: Date; actor: string; note?: string }
  | { state: "now" | "ahead"; plan: Planned; by?: Date; workingDays?: number }

interface Timed {
  state: RequestState
  method: SelectionMethod
  steps: readonly RequestStep[]
  closingAt: Date
  objectionBy?: Date
  selection?: Pick<Selection, "confirmBy">
  policies?: unknown
}

/** Where the plan goes on in each state; nothing is planned in the others. */
const NOW: Partial<Record<RequestState, Planned>> = {
  open: "close",
  closed: "open",
  opened: "select",
  "awaiting-confirmation": "confirm",
  "award-notice": "notice",
  "awaiting-contract": "sign",
  "in-service": "complete",
}

/** Steps before publication are between the owner and the review. */
const BEFORE_PUBLICATION = ["submit", "approve", "return", "withdraw"]

/** What happened in public, what is happening, and what comes next, with the time that the rules leave for it. */
export function publicTimeline(request: Timed): TimelineEntry[] {
  const steps = request.steps.filter(step => !BEFORE_PUBLICATION.includes(step.event))
  return [...steps.map(done), ...planned(request)]
}

/** The same for the owner and the review, from the first submission on. */
export function fullTimeline(request: Timed): TimelineEntry[] {
  return [...request.steps.map(done), ...planned(request)]
}

function done({ event, at, actor, note }: RequestStep): TimelineEntry {
  return { state: "done", event, at, actor, note }
}

function planned(request: Timed): TimelineEntry[] {
  const now = NOW[request.state]
  if (!now) return []
  const skipsChoice = (plan: Planned) => plan === "select" && request.method === "lowest-price"
  const ahead = PLAN.slice(PLAN.indexOf(now) + 1).filter(plan => !skipsChoice(plan))
  return [
    { state: "now", plan: now, by: deadlineOf(request, now), workingDays: daysOf(request, now) },
    ...ahead.map(plan => ({ state: "ahead" as const, plan, workingDays: daysOf(request, plan) })),
  ]
}

function deadlineOf(request: Timed, plan: Planned): Date | undefined {
  if (plan === "close") return request.closingAt
  if (plan === "confirm") return request.selection?.confirmBy
  return plan === "notice" ? request.objectionBy : undefined
}

/** Working days by the rules frozen at publication. */
function daysOf(request: Timed, plan: Planned): number | undefined {
  if (!request.policies) return undefined
  const policies = request.policies as FrozenPolicies
  if (plan === "confirm") return readPolicy(policies, "award.confirm")
  if (plan === "sign") return readPolicy(policies, "contract.sign")
  if (plan !== "notice") return undefined
  return readPolicy(policies, noticePolicy(request))
}
