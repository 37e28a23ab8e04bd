import { defineAccess } from "#app/shared/access.ts"
import { hasStaffRole } from "#app/shared/actor.ts"

/** Everybody reads the rules; operation changes them, and the platform's own task loads the first ones. */
export const policyAccess = defineAccess<{ set: undefined; load: undefined }>({
  set: actor => hasStaffRole(actor, "operation-publish"),
  load: actor => actor.kind === "system" || hasStaffRole(actor, "system"),
})
