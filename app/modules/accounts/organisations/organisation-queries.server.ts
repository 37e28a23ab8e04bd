import type { Filter } from "mongodb"
import { accountsAccess } from "#app/modules/accounts/accounts.access.ts"
import { type HistoryEntry, historyOf } from "#app/modules/accounts/owners/changed-facts.ts"
import { checkDueAt, isInCheck } from "#app/modules/accounts/owners/check-state.ts"
import { prefixFilter } from "#app/modules/accounts/people/prefix-filter.ts"
import { decryptField } from "#app/platform/field-encryption.server.ts"
import { versionsOf } from "#app/platform/journal/history.server.ts"
import { raw, type Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import type { MemberRole, OrganisationKind } from "#app/shared/roles.ts"
import { InvitationModel } from "#models/accounts/invitation.server.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import type { OrganisationState } from "./organisation.machine.ts"
import type {
  OrganisationCheck,
  OrganisationDoc,
  OrganisationProposal,
  OrganisationSuspension,
} from "./organisation.ts"

const MOST = 100

/** What other modules may know of an organisation. */
export interface OrganisationFacts {
  id: string
  kind: OrganisationKind
  name: string
  uscc: string
  status: OrganisationState
  fields: string[]
}

const factsOf = ({ _id, kind, name, uscc, status, fields }: OrganisationDoc): OrganisationFacts => ({
  id: _id,
  kind,
  name,
  uscc,
  status,
  fields,
})

/** An organisation inside a command, or null. An enterprise may publish only when its status is `active`. */
export async function organisationFor(tx: Tx, id: string): Promise<OrganisationFacts | null> {
  const doc = await tx.get(OrganisationModel, id)
  return doc && factsOf(doc)
}

/** An organisation for pages, or null. */
export async function organisationById(id: string): Promise<OrganisationFacts | null> {
  const doc = await raw(OrganisationModel).findOne({ _id: id })
  return doc && factsOf(doc)
}

/** True when a change of the facts of an active organisation came back and waits for its manager. */
export async function hasReturnedChange(id: string): Promise<boolean> {
  const doc = await raw(OrganisationModel).findOne({ _id: id, status: "active" })
  return doc?.proposal !== undefined && doc.proposal.submittedAt === undefined
}

/** The organisation with a credit code for pages, or null. */
export async function organisationWithCode(uscc: string): Promise<OrganisationFacts | null> {
  const doc = await raw(OrganisationModel).findOne({ uscc })
  return doc && factsOf(doc)
}

export interface OrganisationView extends OrganisationFacts {
  legalRepresentative?: string
  address?: string
  contactName?: string
  contactPhone?: string
  licence?: FileRef
  check: OrganisationCheck
  proposal?: OrganisationProposal
  suspension?: OrganisationSuspension
  createdAt: Date
  isInCheck: boolean
}

function viewOf({ fieldKey }: Services, doc: OrganisationDoc): OrganisationView {
  const { legalRepresentative, address, contactName, contactPhoneEncrypted, licence } = doc
  return {
    ...factsOf(doc),
    legalRepresentative,
    address,
    contactName,
    contactPhone: contactPhoneEncrypted && decryptField(fieldKey, contactPhoneEncrypted),
    licence,
    check: doc.check,
    proposal: doc.proposal,
    suspension: doc.suspension,
    createdAt: doc.createdAt,
    isInCheck: isInCheck(doc),
  }
}

export interface OwnOrganisation {
  organisation: OrganisationView
  canManage: boolean
  members: { personId: string; name: string; email: string; role: MemberRole; isSelf: boolean }[]
  invitations: { id: string; email: string; role: MemberRole; expiresAt: Date; isLapsed: boolean }[]
}

/** The organisation that the actor acts for, with its people and, for managers, its pending invitations. */
export async function ownOrganisation(
  services: Services,
  actor: Actor,
  now: Date,
): Promise<OwnOrganisation | null> {
  if (actor.kind !== "person" || !actor.organisation) return null
  const { id } = actor.organisation
  const [doc, members, invitations] = await Promise.all([
    raw(OrganisationModel).findOne({ _id: id }),
    raw(PersonModel).find({ "memberships.organisationId": id }).limit(MOST).toArray(),
    raw(InvitationModel).find({ organisationId: id, status: "pending" }).limit(MOST).toArray(),
  ])
  if (!doc || !can(accountsAccess, actor, "read-organisation", doc, now)) return null
  const canManage = can(accountsAccess, actor, "manage-members", doc, now)
  return {
    organisation: viewOf(services, doc),
    canManage,
    members: members.map(m => ({
      personId: m._id,
      name: m.name,
      email: m.email,
      role: m.memberships.find(one => one.organisationId === id)?.role ?? "agent",
      isSelf: m._id === actor.personId,
    })),
    invitations: (canManage ? invitations : []).map(i => ({
      id: i._id,
      email: i.email,
      role: i.role,
      expiresAt: i.expiresAt,
      isLapsed: i.expiresAt <= now,
    })),
  }
}

export interface OwnerCheckRow {
  id: string
  name: string
  uscc: string
  kind: OrganisationKind
  isChange: boolean
  dueAt?: Date
}

/** Enterprises and departments that wait for the form check, the first due on top; without the officer's own. */
export async function ownerCheckQueue(actor: Actor, now: Date): Promise<OwnerCheckRow[]> {
  const docs = await raw(OrganisationModel)
    .find({ $or: [{ status: "in-check" }, { "proposal.submittedAt": { $gt: new Date(0) } }] })
    .limit(MOST)
    .toArray()
  return docs
    .filter(doc => isInCheck(doc) && can(accountsAccess, actor, "decide-check", doc, now))
    .map(doc => {
      const { _id: id, name, uscc, kind } = doc
      return { id, name, uscc, kind, isChange: doc.status === "active", dueAt: checkDueAt(doc) }
    })
    .sort((a, b) => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0))
}

export interface OwnerCheckFile {
  organisation: OrganisationView
  canDecide: boolean
  /** What changed when, from the journal. */
  history: HistoryEntry[]
}

/** The file of an enterprise or a department for officers, or null for what they may not read. */
export async function ownerCheckFile(
  services: Services,
  actor: Actor,
  id: string,
  now: Date,
): Promise<OwnerCheckFile | null> {
  const [doc, versions] = await Promise.all([
    raw(OrganisationModel).findOne({ _id: id }),
    versionsOf<OrganisationDoc>(OrganisationModel.collection.name, id),
  ])
  if (!doc || !can(accountsAccess, actor, "read-check", doc, now)) return null
  const entries = versions.map(({ actor: by, ...version }) => ({
    ...version,
    by: by?.kind === "person" ? by.name : undefined,
  }))
  return {
    organisation: viewOf(services, doc),
    canDecide: isInCheck(doc) && can(accountsAccess, actor, "decide-check", doc, now),
    history: historyOf(entries),
  }
}

export interface OrganisationRow extends OrganisationFacts {
  suspension?: OrganisationSuspension
  canSuspend: boolean
  canReadFile: boolean
}

/** Organisations for supervision, operation and system: suspended ones, or whose name or code begins so; at most 100. */
export async function listOrganisations(
  actor: Actor,
  q: string | undefined,
  now: Date,
): Promise<OrganisationRow[]> {
  if (!can(accountsAccess, actor, "list-organisations", undefined, now)) return []
  const begins: Filter<OrganisationDoc> = {
    $or: [{ name: prefixFilter(q ?? "") }, { uscc: prefixFilter((q ?? "").toUpperCase()) }],
  }
  const filter: Filter<OrganisationDoc> = q ? begins : { status: "suspended" }
  const docs = await raw(OrganisationModel).find(filter).limit(MOST).toArray()
  return docs.map(doc => ({
    ...factsOf(doc),
    suspension: doc.suspension,
    canReadFile: can(accountsAccess, actor, "read-check", doc, now),
    canSuspend: can(accountsAccess, actor, "suspend-organisation", doc, now),
  }))
}

/** The active departments that are bound to one of these fields, inside a command. A district has a handful. */
export async function departmentsFor(tx: Tx, fields: readonly string[]): Promise<OrganisationFacts[]> {
  const departments = await tx.find(OrganisationModel, { status: "active", kind: "department" })
  return departments.filter(d => d.fields.some(field => fields.includes(field))).map(factsOf)
}
