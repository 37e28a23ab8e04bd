import { defineAccess } from "#app/shared/access.ts"
import { hasStaffRole } from "#app/shared/actor.ts"

/** 系统管理 watches the services and lets effects run again. */
export const dashboardAccess = defineAccess<{ run: undefined }>({
  run: actor => hasStaffRole(actor, "system"),
})
