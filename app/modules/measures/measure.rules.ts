import type { AgencyState, HoldKind } from "#app/modules/directory/agency.ts"
import { canBeHeld } from "#app/modules/directory/holds/holds.rules.ts"
import { type MeasureReason, reasonsFor } from "#app/modules/directory/holds/reasons.ts"
import { type FrozenPolicies, readPolicy } from "#app/modules/policies/policy.rules.ts"
import type { PolicyKey } from "#app/modules/policies/policy-keys.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { addMonths, type Day, instantAt, localDay } from "#app/shared/time/zone.ts"
import type { Measure } from "./measure.ts"

/** The rules that measures follow. */
export const MEASURE_POLICY_KEYS = [
  "agency.warning",
  "agency.suspension.first",
  "agency.suspension.second",
  "agency.suspension.third",
  "agency.removal.shortest",
  "agency.removal.longest",
  "agency.measure.statement",
  "agency.measure.decide",
  "agency.measure.objection",
  "agency.measure.decideObjection",
  "calendar.workEnd",
] as const satisfies readonly PolicyKey[]

/** True for an agency that has a place on the list which a measure can touch. */
export function canPropose(state: AgencyState): boolean {
  return canBeHeld({ status: state }) && state !== "removed"
}

/**
 * The kind, its reason and its urgency together, for an agency that has a place on the list. Refuses `wrong-state`,
 * `reason-not-for-kind`; `urgent-suspension-only` for a warning or
 * a removal that should take effect before anybody was heard.
 */
export function checkProposal(
  state: AgencyState,
  input: { kind: HoldKind; reason: MeasureReason; urgentReason?: string },
): Result<null> {
  if (!canPropose(state)) return refuse("wrong-state", { params: { state } })
  if (!reasonsFor(input.kind).includes(input.reason))
    return refuse("reason-not-for-kind", { field: "reason" })
  if (input.urgentReason && input.kind !== "suspend") {
    return refuse("urgent-suspension-only", { field: "urgentReason" })
  }
  return ok(null)
}

/**
 * How many months a measure lasts: a warning by its policy, a suspension by how many there were before, a removal as
 * decided within the policy's bounds. Refuses `removal-months` {min, max}.
 */
export function monthsOf(
  kind: HoldKind,
  earlierSuspensions: number,
  chosen: number | undefined,
  policies: FrozenPolicies,
): Result<number> {
  if (kind === "warn") return ok(readPolicy(policies, "agency.warning"))
  if (kind === "suspend") {
    const step = (["first", "second"] as const)[earlierSuspensions] ?? "third"
    return ok(readPolicy(policies, `agency.suspension.${step}`))
  }
  const min = readPolicy(policies, "agency.removal.shortest")
  const max = readPolicy(policies, "agency.removal.longest")
  const months = chosen ?? min
  if (months < min || months > max) return refuse("removal-months", { field: "months", params: { min, max } })
  return ok(months)
}

/** The first instant at which a measure that began at an instant holds no more. */
export function endAfter(from: Date, months: number): Date {
  const day: Day = addMonths(localDay(from), months)
  return instantAt(day, "00:00")
}

/** When time has something to do with a measure by itself: the end of the statement. The end of its hold is the agency's. */
export function measureDueAt(measure: Pick<Measure, "state" | "statementBy">): Date | undefined {
  return measure.state === "told" ? measure.statementBy : undefined
}

/** Until when somebody has to act on a measure as it stands: the agency with its statement, then whoever decides. */
export function measureActBy(
  measure: Pick<Measure, "state" | "statementBy" | "decideBy" | "objection">,
): Date | undefined {
  if (measure.state === "told") return measure.statementBy
  if (measure.state === "to-decide") return measure.decideBy
  return measure.state === "objected" ? measure.objection?.decideBy : undefined
}
