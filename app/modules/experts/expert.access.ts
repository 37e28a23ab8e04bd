import { defineAccess } from "#app/shared/access.ts"
import { hasStaffRole, isPerson } from "#app/shared/actor.ts"

/** What the table needs of an expert; the id is that of the person. */
interface Whose {
  _id: string
}

/** Experts write their own profile; operation-publish names, publishes and retires, never for oneself. */
export const expertAccess = defineAccess<{ list: undefined; decide: Whose; write: Whose }>({
  list: actor => hasStaffRole(actor, "operation-publish"),
  decide: (actor, expert) =>
    hasStaffRole(actor, "operation-publish") && isPerson(actor) && actor.personId !== expert._id,
  write: (actor, expert) => isPerson(actor) && actor.isExpert === true && actor.personId === expert._id,
})
