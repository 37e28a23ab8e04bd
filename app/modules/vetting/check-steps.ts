import type { AgencyCheck } from "#app/modules/directory/agency-check.ts"

/** The check that no officer holds any more. */
export function withoutClaim(check: AgencyCheck): AgencyCheck {
  const { claimedBy: _by, claimedByName: _name, claimedAt: _at, ...rest } = check
  return rest
}
