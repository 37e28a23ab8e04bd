import { defineAccess } from "#app/shared/access.ts"
import { actsAs, actsFor, hasStaffRole, hasStakeIn, isPerson, represents } from "#app/shared/actor.ts"

/** What the table needs of an agency. */
interface Whose {
  _id: string
}

/** Staff who read an agency's file with its licences. */
export const FILE_READERS = ["vetting", "supervision", "operation-publish"] as const

/**
 * Who may do what with an agency. No officer checks or approves an organisation of their own, and no department
 * confirms one to which its person belongs.
 */
export const agencyAccess = defineAccess<{
  read: Whose
  edit: Whose
  submit: Whose
  vet: Whose
  confirm: Whose & { field: string }
}>({
  read: (actor, agency) =>
    represents(actor, agency._id) || (hasStaffRole(actor, ...FILE_READERS) && !hasStakeIn(actor, agency._id)),
  edit: (actor, agency) => actsFor(actor, agency._id),
  submit: (actor, agency) => actsFor(actor, agency._id, "manager"),
  vet: (actor, agency) => hasStaffRole(actor, "vetting") && !hasStakeIn(actor, agency._id),
  confirm: (actor, { _id, field }) =>
    actsAs(actor, "department") &&
    isPerson(actor) &&
    actor.fields.some(own => own === field) &&
    !hasStakeIn(actor, _id),
})
