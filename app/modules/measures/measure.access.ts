import { defineAccess } from "#app/shared/access.ts"
import { actsFor, hasStaffRole, hasStakeIn, isPerson, represents } from "#app/shared/actor.ts"
import type { Measure } from "./measure.ts"

type Whose = Pick<Measure, "agencyId" | "proposedBy" | "decision">

/** Staff who propose and decide measures. */
export const MEASURE_STAFF = ["operation-publish", "supervision"] as const
/** Staff who read them. */
export const MEASURE_READERS = [...MEASURE_STAFF, "vetting", "audit"] as const

/**
 * Who may do what with a measure. Nobody decides on what they proposed, nor on an objection to what they decided, and no
 * officer touches an organisation of their own.
 */
export const measureAccess = defineAccess<{
  propose: Pick<Measure, "agencyId">
  read: Pick<Measure, "agencyId">
  answer: Pick<Measure, "agencyId">
  decide: Whose
  lift: Pick<Measure, "agencyId">
  decideObjection: Whose
}>({
  propose: (actor, { agencyId }) => hasStaffRole(actor, ...MEASURE_STAFF) && !hasStakeIn(actor, agencyId),
  read: (actor, { agencyId }) =>
    represents(actor, agencyId) || (hasStaffRole(actor, ...MEASURE_READERS) && !hasStakeIn(actor, agencyId)),
  answer: (actor, { agencyId }) => actsFor(actor, agencyId, "manager"),
  decide: (actor, { agencyId, proposedBy }) =>
    hasStaffRole(actor, ...MEASURE_STAFF) &&
    !hasStakeIn(actor, agencyId) &&
    isPerson(actor) &&
    actor.personId !== proposedBy,
  lift: (actor, { agencyId }) => hasStaffRole(actor, ...MEASURE_STAFF) && !hasStakeIn(actor, agencyId),
  decideObjection: (actor, { agencyId, proposedBy, decision }) =>
    hasStaffRole(actor, "supervision") &&
    !hasStakeIn(actor, agencyId) &&
    isPerson(actor) &&
    actor.personId !== proposedBy &&
    actor.personId !== decision?.by,
})
