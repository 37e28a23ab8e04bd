import { defineAccess } from "#app/shared/access.ts"
import { actsAs, actsFor, hasStaffRole, hasStakeIn, represents } from "#app/shared/actor.ts"

/** Who may do what around quotes. Members of an agency quote; its manager accepts or gives up; the owner's manager chooses. */
export const bidAccess = defineAccess<{
  submit: undefined
  withdraw: { agencyId: string }
  /** The own quote, sealed or opened. */
  read: { agencyId: string }
  /** Answers an award: accepts or gives up. */
  answer: { agencyId: string }
  select: { ownerId: string }
  "read-selection": { ownerId: string }
  "list-openings": undefined
  open: { ownerId: string; agencyIds: readonly string[] }
}>({
  submit: actor => actsAs(actor, "agency"),
  withdraw: (actor, bid) => actsFor(actor, bid.agencyId),
  read: (actor, bid) => represents(actor, bid.agencyId),
  answer: (actor, award) => actsFor(actor, award.agencyId, "manager"),
  select: (actor, request) => actsFor(actor, request.ownerId, "manager"),
  "read-selection": (actor, request) => represents(actor, request.ownerId),
  "list-openings": actor => hasStaffRole(actor, "operation-publish", "supervision"),
  open: (actor, { ownerId, agencyIds }) =>
    hasStaffRole(actor, "operation-publish") && !hasStakeIn(actor, ownerId, ...agencyIds),
})
