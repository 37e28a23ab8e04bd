import { localDay } from "#app/shared/time/zone.ts"
import { isValueOf, type Policy, type PolicySource } from "./policy.schema.ts"
import {
  POLICY_KEYS,
  POLICY_UNITS,
  type PolicyKey,
  type PolicyUnit,
  type PolicyValue,
} from "./policy-keys.ts"

/** The part of a policy that decides; the names and explanations stay with the current policies. */
export type PolicyRecord = Pick<Policy, "key" | "value" | "effectiveFrom" | "source">

/** One rule as it stood when it was frozen. */
export interface FrozenPolicy {
  value: unknown
  unit: PolicyUnit
  source: PolicySource
  effectiveFrom: string
}

/**
 * The rules that a request keeps from its publication on; a plain object that can be stored as it is. The dots of a
 * key are written as `_`, since a database reads dots in field names as paths: read it with `readPolicy` only.
 */
export type FrozenPolicies = Readonly<Record<string, FrozenPolicy>>

/**
 * The record of a policy that holds at an instant: the latest whose day has come in Shanghai; of two with the same
 * day the later in the list. Throws when there is none, since no rule may be guessed.
 */
function policyAt(policies: readonly PolicyRecord[], key: PolicyKey, at: Date): PolicyRecord {
  const today = localDay(at)
  let found: PolicyRecord | undefined
  for (const policy of policies) {
    if (policy.key !== key || policy.effectiveFrom > today) continue
    if (!found || policy.effectiveFrom >= found.effectiveFrom) found = policy
  }
  if (!found) throw new Error(`No policy "${key}" holds on ${today}`)
  return found
}

/** The value of a policy at an instant, typed by its unit. Throws when none holds or the stored value is of another unit. */
export function policyValue<K extends PolicyKey>(
  policies: readonly PolicyRecord[],
  key: K,
  at: Date,
): PolicyValue<K> {
  return decoded(key, policyAt(policies, key, at).value)
}

/** A copy of the policies of these keys (or all) as they hold at an instant, to be kept with what they rule. */
export function freezePolicies(
  policies: readonly PolicyRecord[],
  keys: readonly PolicyKey[] | "all",
  at: Date,
): FrozenPolicies {
  const wanted = keys === "all" ? POLICY_KEYS : keys
  return Object.fromEntries(
    wanted.map(key => {
      const { value, source, effectiveFrom } = policyAt(policies, key, at)
      const frozen = { value, unit: POLICY_UNITS[key], source, effectiveFrom }
      return [stored(key), structuredClone(frozen)]
    }),
  )
}

/** The value of a frozen policy, typed by its unit. Throws when it was not frozen or is of another unit. */
export function readPolicy<K extends PolicyKey>(frozen: FrozenPolicies, key: K): PolicyValue<K> {
  return decoded(key, frozenPolicy(frozen, key).value)
}

/** Where a frozen policy comes from, for the texts that explain a refusal or a deadline. */
export function policySource(frozen: FrozenPolicies, key: PolicyKey): PolicySource {
  return frozenPolicy(frozen, key).source
}

function frozenPolicy(frozen: FrozenPolicies, key: PolicyKey): FrozenPolicy {
  const policy = Object.hasOwn(frozen, stored(key)) ? frozen[stored(key)] : undefined
  if (!policy) throw new Error(`Policy "${key}" was not frozen`)
  return policy
}

function decoded<K extends PolicyKey>(key: K, value: unknown): PolicyValue<K> {
  if (!isValueOf(key, value)) throw new Error(`Policy "${key}" has a value that is not of its unit`)
  return value as PolicyValue<K>
}

function stored(key: PolicyKey): string {
  return key.replaceAll(".", "_")
}
