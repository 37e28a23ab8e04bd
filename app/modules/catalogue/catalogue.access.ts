import { defineAccess } from "#app/shared/access.ts"
import { hasStaffRole } from "#app/shared/actor.ts"

/** Who may change the catalogue: operation, and the platform's own set-up. Everybody reads it. */
export const catalogueAccess = defineAccess<{ import: undefined }>({
  import: actor => actor.kind === "system" || hasStaffRole(actor, "operation-publish"),
})
