import { policyAccess } from "#app/modules/policies/policy.access.ts"
import type { PolicySource } from "#app/modules/policies/policy.schema.ts"
import { isPolicyKey, type PolicyKey } from "#app/modules/policies/policy-keys.ts"
import { parsePolicyValue } from "#app/modules/policies/policy-value.rules.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { PolicyModel } from "#models/policies/policy.server.ts"
import type { SetPolicy } from "./set-policy.schema.ts"

/**
 * Sets a rule from a day on (operation, with a reason). The past is never changed: the day is today or later, and
 * requests already published keep their frozen copy. Takes the value as typed (amounts in yuan). Refuses with
 * `not-found`, `policy-in-the-past` and the refusals of `parsePolicyValue` beside their fields, `source-incomplete`.
 */
export function setPolicy(services: Services, actor: Actor, input: SetPolicy, idempotencyToken: string) {
  return commit<{ key: string }>(
    services,
    { command: "set-policy", actor, idempotencyKey: idempotencyKeyOf("set-policy", actor, idempotencyToken) },
    async tx => {
      if (!can(policyAccess, actor, "set", undefined, tx.now)) return refuse("not-found")
      const policy = isPolicyKey(input.key) ? await tx.get(PolicyModel, input.key) : null
      if (!policy || !isPolicyKey(policy._id)) return refuse("not-found")
      const version = newVersion(policy._id, input, localDay(tx.now))
      if (!version.ok) return version
      const setBy = actor.kind === "person" ? actor.name : undefined
      const versions = [...policy.versions, { ...version.value, setBy, setAt: tx.now }]
      await tx.put(PolicyModel, { ...policy, versions })
      tx.emit({ type: "policy.set", key: policy._id, effectiveFrom: version.value.effectiveFrom })
      return ok({ key: policy._id })
    },
  )
}

/** What the form asks for as a version, or what is wrong with it. */
function newVersion(key: PolicyKey, input: SetPolicy, today: string) {
  const { document, article, reason, effectiveFrom } = input
  if (effectiveFrom < today) return refuse("policy-in-the-past", { field: "effectiveFrom" })
  if (document && !article) return refuse("source-incomplete", { field: "article" })
  if (article && !document) return refuse("source-incomplete", { field: "document" })
  const value = parsePolicyValue(key, input.value ?? "")
  if (!value.ok) return { ok: false as const, error: { ...value.error, field: "value" } }
  const source: PolicySource = document && article ? { document, article } : "platform-rule"
  return ok({ value: value.value, effectiveFrom, source, reason })
}
