import { defineAccess } from "#app/shared/access.ts"
import { hasStaffRole } from "#app/shared/actor.ts"

/** 审计 reads the journal. */
export const auditAccess = defineAccess<{ "read-journal": undefined }>({
  "read-journal": actor => hasStaffRole(actor, "audit"),
})
