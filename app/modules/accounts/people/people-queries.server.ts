import type { Filter } from "mongodb"
import { accountsAccess } from "#app/modules/accounts/accounts.access.ts"
import { DEMO_DOMAIN } from "#app/modules/accounts/sign-in/sign-in.server.ts"
import { sessionsOf } from "#app/platform/auth/sessions.server.ts"
import { raw, type Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor, PersonActor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import type { MemberRole, StaffRole } from "#app/shared/roles.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import type { PersonDoc } from "./person.ts"
import { prefixFilter } from "./prefix-filter.ts"

const MOST = 50

/** Whom to tell something: enough for an inbox message or a letter. */
export interface Addressee {
  personId: string
  name: string
  email: string
  language: Lang
}

const addressee = ({ _id, name, email, language }: PersonDoc): Addressee => ({
  personId: _id,
  name,
  email,
  language,
})

/** The active members of an organisation, inside a command: whom its events concern. */
export async function membersOf(tx: Tx, organisationId: string): Promise<Addressee[]> {
  const members = await tx.find(PersonModel, { "memberships.organisationId": organisationId })
  return members.filter(m => m.status === "active").map(addressee)
}

/** One person inside a command: whom an event concerns alone; nobody when the account is suspended. */
export async function personFor(tx: Tx, personId: string): Promise<Addressee[]> {
  const person = await tx.get(PersonModel, personId)
  return person?.status === "active" ? [addressee(person)] : []
}

/** The active staff of a role, inside a command. */
export async function staffOf(tx: Tx, role: StaffRole): Promise<Addressee[]> {
  return (await tx.find(PersonModel, { staffRole: role })).filter(m => m.status === "active").map(addressee)
}

export interface DemoAccount {
  email: string
  name: string
  role: StaffRole | "enterprise" | "agency" | "department" | "expert"
  memberRole?: MemberRole
  organisationName?: string
}

/** The demonstration accounts for the sign-in page; none outside demo mode. */
export async function demoAccounts({ env }: Services): Promise<DemoAccount[]> {
  if (!env.DEMO_MODE) return []
  const named: Filter<PersonDoc> = { email: { $regex: `${DEMO_DOMAIN.replace(".", "\\.")}$` } }
  // A handful of marked accounts among few people: demo mode only.
  const people = await raw(PersonModel)
    .find({ ...named, status: "active" })
    .sort({ email: 1 })
    .limit(40)
    .toArray()
  const ids = people.flatMap(p => p.memberships[0]?.organisationId ?? [])
  const organisations = await raw(OrganisationModel)
    .find({ _id: { $in: ids } })
    .toArray()
  return people.flatMap(({ email, name, staffRole, expert, memberships: [first] }) => {
    const organisation = organisations.find(o => o._id === first?.organisationId)
    const role = (staffRole as StaffRole | undefined) ?? organisation?.kind ?? (expert && "expert")
    if (!role) return []
    return [{ email, name, role, memberRole: first?.role, organisationName: organisation?.name }]
  })
}

export interface ProfileView {
  name: string
  email: string
  language: Lang
  staffRole?: string
  memberships: { organisationId: string; name: string; role: MemberRole; isCurrent: boolean }[]
  sessions: { id: string; createdAt: Date; seenAt: Date; endsAt: Date; isCurrent: boolean }[]
}

/** What a person sees of themselves: facts, organisations, signed-in browsers. */
export async function profileOf(
  services: Services,
  actor: PersonActor,
  sessionId: string | undefined,
): Promise<ProfileView | null> {
  const [person, sessions, organisations] = await Promise.all([
    raw(PersonModel).findOne({ _id: actor.personId }),
    sessionsOf(services, actor.personId),
    raw(OrganisationModel)
      .find({ _id: { $in: actor.organisationIds } }, { projection: { name: 1 } })
      .toArray(),
  ])
  if (!person) return null
  const { name, email, language, staffRole } = person
  return {
    name,
    email,
    language,
    staffRole,
    memberships: person.memberships.map(m => ({
      ...m,
      name: organisations.find(o => o._id === m.organisationId)?.name ?? "",
      isCurrent: m.organisationId === actor.organisation?.id,
    })),
    sessions: sessions.map(({ _id, createdAt, seenAt, endsAt }) => ({
      id: _id,
      createdAt,
      seenAt,
      endsAt,
      isCurrent: _id === sessionId,
    })),
  }
}

export interface PersonRow {
  id: string
  name: string
  email: string
  status: "active" | "suspended"
  staffRole?: string
  organisations: number
  suspendedReason?: string
  isSelf: boolean
}

/** People for the system role: staff, or whose e-mail begins with what was typed; at most 50. */
export async function listPeople(actor: Actor, q: string | undefined, now: Date): Promise<PersonRow[]> {
  if (!can(accountsAccess, actor, "list-people", undefined, now)) return []
  const filter: Filter<PersonDoc> = q ? { email: prefixFilter(q.toLowerCase()) } : { staffRole: { $gt: "" } }
  const people = await raw(PersonModel)
    .find(filter)
    .sort(q ? { email: 1 } : { staffRole: 1 })
    .limit(MOST)
    .toArray()
  return people.map(p => ({
    id: p._id,
    name: p.name,
    email: p.email,
    status: p.status,
    staffRole: p.staffRole,
    organisations: p.memberships.length,
    suspendedReason: p.suspendedReason,
    isSelf: actor.kind === "person" && actor.personId === p._id,
  }))
}
