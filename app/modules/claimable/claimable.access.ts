import { defineAccess } from "#app/shared/access.ts"
import { actsFor, hasStaffRole } from "#app/shared/actor.ts"

/** Who may do what with the list of the city: vetting keeps it and invites, a manager claims for the own organisation. */
export const claimableAccess = defineAccess<{ manage: undefined; claim: { organisationId: string } }>({
  manage: actor => hasStaffRole(actor, "vetting"),
  claim: (actor, { organisationId }) => actsFor(actor, organisationId, "manager"),
})
