import { freezePolicies } from "#app/modules/policies/policy.rules.ts"
import { defaultPolicies } from "../policies/data.ts"

/** The default rules as a request published in March 2024 keeps them. */
export const policies = freezePolicies(defaultPolicies, "all", new Date("2024-03-04T01:00:00Z"))
