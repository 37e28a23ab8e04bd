import { type AgencyState, PUBLIC_STATES, type RegionId } from "./agency.ts"

/** The state of an agency from an instant on. */
export interface Standing {
  status: AgencyState
  since: Date
}

const DISTRICT: RegionId = "jindong"

/** The standings with the present state at their end; what did not change is written once. */
export function withStanding(standings: readonly Standing[], status: AgencyState, now: Date): Standing[] {
  return standings.at(-1)?.status === status ? [...standings] : [...standings, { status, since: now }]
}

/** The state at an instant; undefined before the first one. */
export function statusAt(standings: readonly Standing[], at: Date): AgencyState | undefined {
  return standings.findLast(({ since }) => since <= at)?.status
}

/** True when everybody found the agency at an instant. */
export function wasListedAt(standings: readonly Standing[], at: Date): boolean {
  const status = statusAt(standings, at)
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
