import { type AgencyState, PUBLIC_STATES, type RegionId } from "./agency.ts"

/** The state of an agency from an instant on. */
export interface StatusPeriod {
  status: AgencyState
  since: Date
}

const DISTRICT: RegionId = "jindong"

/** The periods with the present state at their end; what did not change is written once. */
export function withStatus(
  statusHistory: readonly StatusPeriod[],
  status: AgencyState,
  now: Date,
): StatusPeriod[] {
  return statusHistory.at(-1)?.status === status
    ? [...statusHistory]
    : [...statusHistory, { status, since: now }]
}

/** The state at an instant; undefined before the first one. */
export function statusAt(statusHistory: readonly StatusPeriod[], at: Date): AgencyState | undefined {
  return statusHistory.findLast(({ since }) => since <= at)?.status
}

/** True when everybody found the agency at an instant. */
export function wasListedAt(statusHistory: readonly StatusPeriod[], at: Date): boolean {
  const status = statusAt(statusHistory, at)
  return status !== undefined && PUBLIC_STATES.includes(status)
}

/** 参与金东机构: on the list, serving the district, with at least one active item. */
export function participates(agency: {
  status: AgencyState
  servesRegions: readonly RegionId[]
  activeItemCodes: readonly string[]
}): boolean {
  return (
    PUBLIC_STATES.includes(agency.status) &&
    agency.servesRegions.includes(DISTRICT) &&
    agency.activeItemCodes.length > 0
  )
}
