import { type FrozenPolicies, policySource, readPolicy } from "#app/modules/policies/policy.rules.ts"
import type { PolicySource } from "#app/modules/policies/policy.schema.ts"
import type { PolicyKey } from "#app/modules/policies/policy-keys.ts"
import { TENDER_CATEGORIES } from "#app/modules/policies/tender-categories.ts"
import {
  directAllowed,
  type GateAnswer,
  isInCentralCatalogue,
  isPublicMoney,
  thresholdGate,
} from "#app/modules/policies/threshold.rules.ts"
import { formatYuan } from "#app/shared/money.ts"
import { ok, type Refusal, type Result, refuse } from "#app/shared/result.ts"
import type { OrganisationKind } from "#app/shared/roles.ts"
import type { HolidayCalendar } from "#app/shared/time/calendar.ts"
import { deadlineAfterWorkingDays, isInWorkingHours } from "#app/shared/time/deadline.ts"
import { localDay, localTime } from "#app/shared/time/zone.ts"
import type { FundShares, SelectionMethod } from "./request.ts"

/** The part of a request that the rules look at. */
export interface RequestFacts {
  itemCode: string
  funds: FundShares
  ceilingFen: number
  method: SelectionMethod
  closingAt: Date
}

/** The part of a service item that the rules look at. */
export interface ItemFacts {
  kind: "mandatory" | "optional" | "government"
  tenderCategory: string
}

/** What holds at the moment of the decision. */
export interface Setting {
  policies: FrozenPolicies
  calendar: HolidayCalendar
  now: Date
}

/** The policies that drafting, review and publication ask for. */
export const REQUEST_POLICY_KEYS = [
  "mustTender.serviceFen",
  "procurement.catalogue",
  "procurement.limitFen",
  "direct.maxFen",
  "request.noticeAudit",
  "request.signUpWindow.publicMoney",
  "request.signUpWindow.social",
  "calendar.workStart",
  "calendar.workEnd",
] as const satisfies readonly PolicyKey[]

/**
 * Where a request may go by the lines of tendering and government procurement (`threshold.rules.ts`). Throws for an
 * item of an unknown category: none may slip below a line.
 */
export function gateOf(request: RequestFacts, item: ItemFacts, policies: FrozenPolicies): GateAnswer {
  const itemCategory = TENDER_CATEGORIES.find(category => category === item.tenderCategory)
  if (!itemCategory) throw new Error(`Unknown tender category: ${item.tenderCategory}`)
  return thresholdGate({
    fundShares: request.funds,
    ceilingFen: request.ceilingFen,
    itemCategory,
    itemIsInCentralCatalogue: isInCentralCatalogue(policies, request.itemCode),
    policies,
  })
}

/** 报名期: the policy that sets its working days for this money. */
function signUpWindowKey(funds: FundShares) {
  return isPublicMoney(funds) ? "request.signUpWindow.publicMoney" : "request.signUpWindow.social"
}

/**
 * The earliest closing time: the whole working days of the sign-up window after publication, and before it those of
 * the review, when the request is only handed in now.
 */
export function earliestClosing(
  funds: FundShares,
  { policies, calendar, now }: Setting,
  stage: "submission" | "publication",
): Date {
  const window = readPolicy(policies, signUpWindowKey(funds))
  const review = stage === "submission" ? readPolicy(policies, "request.noticeAudit") : 0
  return deadlineAfterWorkingDays(now, window + review, calendar, {
    endOfDay: readPolicy(policies, "calendar.workEnd"),
  })
}

/** When the review has to be done: the working days of `request.noticeAudit` after it was handed in. */
export function reviewDue({ policies, calendar, now }: Setting): Date {
  return deadlineAfterWorkingDays(now, readPolicy(policies, "request.noticeAudit"), calendar, {
    endOfDay: readPolicy(policies, "calendar.workEnd"),
  })
}

/**
 * What a draft may not even be saved with: a closing time that has passed (`in-the-past`) or lies outside working hours
 * (`outside-working-hours` {start, end}), both beside `closingAt`.
 */
export function decideSave(request: Pick<RequestFacts, "closingAt">, setting: Setting): Result<null> {
  const { policies, calendar, now } = setting
  if (request.closingAt <= now) return refuse("in-the-past", { field: "closingAt" })
  const hours = {
    startOfDay: readPolicy(policies, "calendar.workStart"),
    endOfDay: readPolicy(policies, "calendar.workEnd"),
  }
  if (!isInWorkingHours(request.closingAt, calendar, hours)) {
    const params = { start: hours.startOfDay, end: hours.endOfDay }
    return refuse("outside-working-hours", { field: "closingAt", params })
  }
  return ok(null)
}

/** One reason why a request may not go on, and the rule behind it when a policy is. */
export interface SourcedRefusal {
  refusal: Refusal
  source?: PolicySource
}

/**
 * Every reason why a request may not be handed in or published now, in the order of the form; empty when it may. Codes:
 * `item-unknown`, `departments-only`, `must-tender` and `government-procurement` {limit}, `direct-over-limit` {limit},
 * those of `decideSave`, `closing-too-soon` {days, day, time}, `owner-not-active`.
 */
export function refusals(
  request: RequestFacts,
  about: { item: ItemFacts | undefined; owner: { kind: OrganisationKind; status: string } | undefined },
  setting: Setting,
  stage: "submission" | "publication",
): SourcedRefusal[] {
  const { item, owner } = about
  const found: SourcedRefusal[] = []
  if (owner?.status !== "active") found.push({ refusal: { code: "owner-not-active" } })
  if (!item) found.push({ refusal: { code: "item-unknown", field: "itemCode" } })
  else found.push(...itemRefusals(request, item, owner?.kind, setting.policies))
  found.push(...directRefusals(request, setting.policies), ...closingRefusals(request, setting, stage))
  return found
}

function itemRefusals(
  request: RequestFacts,
  item: ItemFacts,
  ownerKind: OrganisationKind | undefined,
  policies: FrozenPolicies,
): SourcedRefusal[] {
  const found: SourcedRefusal[] = []
  if (item.kind === "government" && ownerKind !== "department")
    found.push({ refusal: { code: "departments-only", field: "itemCode" } })
  const gate = gateOf(request, item, policies)
  if (gate.route === "allowed") return found
  const limit = "limitFen" in gate ? formatYuan(gate.limitFen) : ""
  const code = gate.code === "central-catalogue" ? "central-catalogue" : gate.route
  found.push({ refusal: { code, field: "ceilingFen", params: { limit } }, source: gate.source })
  return found
}

function directRefusals(request: RequestFacts, policies: FrozenPolicies): SourcedRefusal[] {
  if (request.method !== "owner-choice") return []
  const answer = directAllowed({ fundShares: request.funds, ceilingFen: request.ceilingFen, policies })
  if (answer.ok) return []
  const limit = formatYuan(readPolicy(policies, "direct.maxFen"))
  const refusal = { code: answer.error.code, field: "method", params: { limit } }
  return [{ refusal, source: policySource(policies, "direct.maxFen") }]
}

function closingRefusals(
  request: RequestFacts,
  setting: Setting,
  stage: "submission" | "publication",
): SourcedRefusal[] {
  const saved = decideSave(request, setting)
  if (!saved.ok) return [{ refusal: saved.error }]
  const earliest = earliestClosing(request.funds, setting, stage)
  if (request.closingAt >= earliest) return []
  const key = signUpWindowKey(request.funds)
  const days = readPolicy(setting.policies, key)
  const params = { days, day: localDay(earliest), time: localTime(earliest) }
  const refusal = { code: "closing-too-soon", field: "closingAt", params }
  return [{ refusal, source: policySource(setting.policies, key) }]
}

/**
 * Whether this person of operation-publish may publish a request in review: it was approved (`not-reviewed`), by
 * another person (`same-person`): 审核与发布不得由同一人办理.
 */
export function decidePublisher(
  request: { reviewedAt?: Date; reviewedBy?: string },
  personId: string,
): Result<null> {
  if (!request.reviewedAt) return refuse("not-reviewed")
  return request.reviewedBy === personId ? refuse("same-person") : ok(null)
}

/** Which rule gives the working days of the award notice: a direct choice has its own. */
export function noticePolicy({ method }: { method: SelectionMethod }) {
  return method === "owner-choice" ? "award.publicityDirect" : "award.publicity"
}
