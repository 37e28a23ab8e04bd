import { newId } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { PolicyModel } from "#models/policies/policy.server.ts"
import { policyAccess } from "./policy.access.ts"
import { type Policy, policyFileSchema } from "./policy.schema.ts"
import type { PolicyDoc } from "./policy.ts"
import { POLICY_KEYS } from "./policy-keys.ts"

export interface LoadedPolicies {
  added: number
  /** Whose names or explanations were brought up to date. */
  reworded: number
}

/**
 * Loads the default rules from the parsed content of `data/policies/default-policies.json`. Adds what is missing and
 * brings names and explanations up to date; a value that is there is never touched, so that a second run changes
 * nothing. Refuses with `not-found` (not allowed) and `policy-file-invalid` ({path}).
 */
export async function loadPolicies(
  services: Services,
  actor: Actor,
  content: unknown,
): Promise<Result<LoadedPolicies>> {
  const file = policyFileSchema.safeParse(content)
  if (!file.success) {
    return refuse("policy-file-invalid", { params: { path: file.error.issues[0]?.path.join(".") ?? "" } })
  }
  const done = await commit<LoadedPolicies>(
    services,
    { command: "load-policies", actor, idempotencyKey: `load-policies:${newId()}` },
    async tx => {
      if (!can(policyAccess, actor, "load", undefined, tx.now)) return refuse("not-found")
      const there = new Map((await tx.find(PolicyModel, {})).map(doc => [doc._id, doc]))
      const loaded = { added: 0, reworded: 0 }
      for (const [position, key] of POLICY_KEYS.entries()) {
        const known = there.get(key)
        const next = loadedDoc(
          known,
          file.data.policies.filter(p => p.key === key),
          position,
          tx.now,
        )
        if (!next) continue
        await tx.put(PolicyModel, next)
        if (known) loaded.reworded++
        else loaded.added++
      }
      return loaded.added + loaded.reworded === 0 ? refuse("unchanged") : ok(loaded)
    },
  )
  if (!done.ok && done.error.code === "unchanged") return ok({ added: 0, reworded: 0 })
  return done
}

/** The document as it should be, or undefined when it is so already. */
function loadedDoc(
  known: PolicyDoc | undefined,
  records: readonly Policy[],
  position: number,
  now: Date,
): PolicyDoc | undefined {
  const latest = records.at(-1)
  if (!latest) return undefined
  const { key, unit, nameZh, nameEn, explanationZh, explanationEn } = latest
  const words = { unit, nameZh, nameEn, explanationZh, explanationEn, position }
  if (known) {
    const same = Object.entries(words).every(([name, value]) => known[name as keyof PolicyDoc] === value)
    return same ? undefined : { ...known, ...words }
  }
  const versions = records.map(({ value, effectiveFrom, source }) => ({
    value,
    effectiveFrom,
    source,
    setAt: now,
  }))
  return { _id: key, ...words, versions }
}
