import type { FieldId } from "./fields.ts"
import type { MemberRole, OrganisationKind, StaffRole } from "./roles.ts"

/** The organisation for which a person acts at this moment. */
export interface ActorOrganisation {
  id: string
  kind: OrganisationKind
  role: MemberRole
  status: string
}

export interface PersonActor {
  kind: "person"
  personId: string
  name: string
  staffRole?: StaffRole
  /** 金金帮专家: writes the own profile and advises. */
  isExpert?: boolean
  /** The fields to which a member of a department is bound. */
  fields: FieldId[]
  organisation?: ActorOrganisation
  /** Every organisation the person belongs to, acting for it now or not. */
  organisationIds: string[]
}

/** Who does something: nobody known, the platform's own task, or a signed-in person. */
export type Actor = { kind: "anonymous" } | { kind: "system"; task: string } | PersonActor

export const ANONYMOUS: Actor = { kind: "anonymous" }

/** True for a signed-in person. */
export function isPerson(actor: Actor): actor is PersonActor {
  return actor.kind === "person"
}

/** True for a person who holds one of these staff roles. */
export function hasStaffRole(actor: Actor, ...roles: StaffRole[]): boolean {
  return isPerson(actor) && actor.staffRole !== undefined && roles.includes(actor.staffRole)
}

/** True for a person whose present organisation is this one, in any state: enough to read what is its own. */
export function represents(actor: Actor, organisationId: string): boolean {
  return isPerson(actor) && actor.organisation?.id === organisationId
}

/** True for a person who may act for this organisation now: it is the present one and not suspended. */
export function actsFor(actor: Actor, organisationId: string, role?: MemberRole): boolean {
  if (!isPerson(actor) || actor.organisation?.id !== organisationId) return false
  return actor.organisation.status !== "suspended" && (role === undefined || actor.organisation.role === role)
}

/** True for a person whose present organisation is of this kind and not suspended. */
export function actsAs(actor: Actor, kind: OrganisationKind): boolean {
  return isPerson(actor) && actor.organisation?.kind === kind && actor.organisation.status !== "suspended"
}

/** True when the person belongs to one of these organisations: no official decides on an own organisation. */
export function hasStakeIn(actor: Actor, ...organisationIds: string[]): boolean {
  return isPerson(actor) && organisationIds.some(id => actor.organisationIds.includes(id))
}
