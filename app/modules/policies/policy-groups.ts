/** The part of a key before its first dot, under which the pages group the rules. */
const POLICY_GROUPS = [
  "listing",
  "enterprise",
  "request",
  "award",
  "objection",
  "complaint",
  "contract",
  "result",
  "rating",
  "direct",
  "mustTender",
  "procurement",
  "quote",
  "agency",
  "licence",
  "expert",
  "catalogue",
  "account",
  "session",
  "calendar",
  "upload",
  "rate",
] as const
export type PolicyGroup = (typeof POLICY_GROUPS)[number]

/** The rules by group, in the order of the pages; empty groups are left out. */
export function groupPolicies<P extends { key: string }>(policies: readonly P[]): [PolicyGroup, P[]][] {
  return POLICY_GROUPS.map((group): [PolicyGroup, P[]] => [
    group,
    policies.filter(p => p.key.startsWith(`${group}.`)),
  ]).filter(([, inGroup]) => inGroup.length > 0)
}
