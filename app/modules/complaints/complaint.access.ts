import { defineAccess } from "#app/shared/access.ts"
import { hasStaffRole, hasStakeIn } from "#app/shared/actor.ts"

/** What the rules look at of a case. */
interface Guarded {
  /** Organisations that the case is about. */
  concerns: string[]
}

/** Everybody files; supervision reads, but never a case about an organisation of its own. */
export const complaintAccess = defineAccess<{ list: undefined; read: Guarded }>({
  list: actor => hasStaffRole(actor, "supervision"),
  read: (actor, complaint) => hasStaffRole(actor, "supervision") && !hasStakeIn(actor, ...complaint.concerns),
})
