import type { FrozenPolicies } from "#app/modules/policies/policy.rules.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { minimumQuotes } from "#app/modules/policies/threshold.rules.ts"
import type { FundShares, SelectionMethod } from "#app/modules/requests/request.ts"
import { addWorkingDays, type HolidayCalendar } from "#app/shared/time/calendar.ts"
import { instantAt, localDay, localTime } from "#app/shared/time/zone.ts"

/** What the rules of closing look at. */
export interface Closing {
  method: SelectionMethod
  funds: FundShares
  extensions: number
  closingAt: Date
}

/**
 * The fewest valid quotes: the policy for public or private money where quotes are compared; a direct choice compares
 * nothing and needs one.
 */
export function fewestQuotes(request: Pick<Closing, "method" | "funds">, policies: FrozenPolicies): number {
  return request.method === "owner-choice" ? 1 : minimumQuotes(policies, request.funds)
}

export type CloseDecision =
  | { kind: "close" }
  | { kind: "extend"; closingAt: Date }
  | { kind: "fail"; reason: "too-few-quotes" }

/**
 * 截止: closed with enough quotes; else put off by `request.extension.days` working days at the same time of day, as often
 * as `request.extension.count` says; then 流标. A step made late counts the days from now, so that the time is real.
 */
export function decideClose(
  request: Closing,
  count: number,
  { policies, calendar, now }: { policies: FrozenPolicies; calendar: HolidayCalendar; now: Date },
): CloseDecision {
  if (count >= fewestQuotes(request, policies)) return { kind: "close" }
  if (request.extensions >= readPolicy(policies, "request.extension.count")) {
    return { kind: "fail", reason: "too-few-quotes" }
  }
  const from = now > request.closingAt ? now : request.closingAt
  const day = addWorkingDays(localDay(from), readPolicy(policies, "request.extension.days"), calendar)
  return { kind: "extend", closingAt: instantAt(day, localTime(request.closingAt)) }
}
