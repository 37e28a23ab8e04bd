import { defineAccess } from "#app/shared/access.ts"
import { type Actor, actsAs, hasStaffRole, isPerson } from "#app/shared/actor.ts"
import type { FieldId } from "#app/shared/fields.ts"
import { type ItemState, isConsulted, isEditable } from "./item.machine.ts"

/** What the rules look at of an item. */
interface Guarded {
  fieldId: FieldId
  state: ItemState
}

/**
 * Who may do what with the catalogue. Everybody reads what is in force and what is consulted on. Operation writes,
 * answers and publishes; a department sees the drafts of its fields and may comment on them at any time before they are
 * published; everybody signed in may comment during a consultation.
 */
export const catalogueAccess = defineAccess<{
  import: undefined
  manage: undefined
  "list-drafts": undefined
  "read-draft": Guarded
  comment: Guarded
}>({
  import: actor => actor.kind === "system" || isOperation(actor),
  manage: actor => isOperation(actor),
  "list-drafts": actor => isOperation(actor) || actsAs(actor, "department"),
  "read-draft": (actor, item) => isOperation(actor) || isOfField(actor, item.fieldId),
  comment: (actor, item) =>
    isPerson(actor) && (isConsulted(item) || (isEditable(item) && isOfField(actor, item.fieldId))),
})

function isOperation(actor: Actor): boolean {
  return hasStaffRole(actor, "operation-publish")
}

function isOfField(actor: Actor, field: FieldId): boolean {
  return isPerson(actor) && actsAs(actor, "department") && actor.fields.includes(field)
}
