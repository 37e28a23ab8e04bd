import { defineAccess } from "#app/shared/access.ts"
import {
  type Actor,
  actsAs,
  actsFor,
  hasStaffRole,
  hasStakeIn,
  isPerson,
  represents,
} from "#app/shared/actor.ts"
import { isPublic, type RequestState } from "./request.ts"

/** What the rules look at of a request. */
interface Guarded {
  ownerId: string
  createdBy: string
  state: RequestState
  reviewedBy?: string
}

/**
 * Who may do what with a request. An agent of the owner (经办人) works on own drafts, the manager (单位管理人) on all of
 * the unit. No officer reviews or publishes for an organisation they belong to, and whoever reviewed does not publish.
 */
export const requestAccess = defineAccess<{
  create: undefined
  "read-own": Guarded
  edit: Guarded
  annul: Guarded
  "list-reviews": undefined
  "read-review": Guarded
  review: Guarded
  publish: Guarded
}>({
  create: actor => actsAs(actor, "enterprise") || actsAs(actor, "department"),
  "read-own": (actor, request) =>
    represents(actor, request.ownerId) && (isPublic(request) || worksOn(actor, request)),
  edit: (actor, request) => actsFor(actor, request.ownerId) && worksOn(actor, request),
  annul: (actor, request) =>
    actsFor(actor, request.ownerId, "manager") ||
    (hasStaffRole(actor, "operation-publish") && !hasStakeIn(actor, request.ownerId)),
  "list-reviews": actor => hasStaffRole(actor, "operation-review", "operation-publish"),
  "read-review": (actor, request) =>
    hasStaffRole(actor, "operation-review", "operation-publish", "supervision") &&
    request.state !== "draft" &&
    request.state !== "withdrawn" &&
    !hasStakeIn(actor, request.ownerId),
  review: (actor, request) => hasStaffRole(actor, "operation-review") && !hasStakeIn(actor, request.ownerId),
  publish: (actor, request) =>
    hasStaffRole(actor, "operation-publish") && !hasStakeIn(actor, request.ownerId),
})

function worksOn(actor: Actor, request: Guarded): boolean {
  if (!isPerson(actor)) return false
  return actor.organisation?.role === "manager" || request.createdBy === actor.personId
}
