import { defineAccess } from "#app/shared/access.ts"
import { actsFor, hasStaffRole, hasStakeIn, isPerson, represents } from "#app/shared/actor.ts"
import type { OrganisationKind } from "#app/shared/roles.ts"

/** What the rules look at of an organisation. */
export interface GuardedOrganisation {
  _id: string
  kind: OrganisationKind
}

/** Who may do what with people and organisations. Officials never decide on an organisation they belong to. */
export const accountsAccess = defineAccess<{
  "read-organisation": GuardedOrganisation
  "edit-organisation": GuardedOrganisation
  "manage-members": GuardedOrganisation
  "list-checks": undefined
  "decide-check": GuardedOrganisation
  "read-check": GuardedOrganisation
  "list-people": undefined
  "list-organisations": undefined
  "suspend-person": { _id: string }
  "suspend-organisation": GuardedOrganisation
  "create-staff": undefined
  "open-first-account": undefined
  "create-department": undefined
}>({
  "read-organisation": (actor, organisation) => represents(actor, organisation._id),
  "edit-organisation": (actor, organisation) => actsFor(actor, organisation._id, "manager"),
  "manage-members": (actor, organisation) => actsFor(actor, organisation._id, "manager"),
  "list-checks": actor => hasStaffRole(actor, "vetting", "system"),
  "decide-check": (actor, organisation) =>
    organisation.kind !== "agency" &&
    (hasStaffRole(actor, "vetting") ||
      (organisation.kind === "department" && hasStaffRole(actor, "system"))) &&
    !hasStakeIn(actor, organisation._id),
  "read-check": (actor, organisation) =>
    organisation.kind !== "agency" &&
    (hasStaffRole(actor, "vetting", "supervision", "operation-publish") ||
      (organisation.kind === "department" && hasStaffRole(actor, "system"))) &&
    !hasStakeIn(actor, organisation._id),
  "list-people": actor => hasStaffRole(actor, "system"),
  "list-organisations": actor => hasStaffRole(actor, "system", "supervision", "operation-publish"),
  "suspend-person": (actor, person) =>
    hasStaffRole(actor, "system") && isPerson(actor) && actor.personId !== person._id,
  "suspend-organisation": (actor, organisation) =>
    hasStaffRole(actor, "supervision", "operation-publish") && !hasStakeIn(actor, organisation._id),
  "create-staff": actor => hasStaffRole(actor, "system"),
  // Whoever runs the host; once there is an administrator, nobody.
  "open-first-account": actor => actor.kind === "system",
  "create-department": actor => hasStaffRole(actor, "system"),
})
