import { defineAccess } from "#app/shared/access.ts"
import { hasStaffRole } from "#app/shared/actor.ts"

/** Announcements are written, published and withdrawn by operation-publish alone; everybody reads what is published. */
export const announcementAccess = defineAccess<{ manage: undefined }>({
  manage: actor => hasStaffRole(actor, "operation-publish"),
})
