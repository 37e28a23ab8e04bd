import { decryptField } from "#app/platform/field-encryption.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import { isId } from "#app/shared/ids.ts"
import { type PageWindow, pageWindow } from "#app/shared/pagination.ts"
import { ComplaintModel } from "#models/complaints/complaint.server.ts"
import { complaintAccess } from "./complaint.access.ts"
import {
  COMPLAINT_STATES,
  type ComplaintDoc,
  type ComplaintKind,
  type ComplaintState,
  type ComplaintTarget,
} from "./complaint.ts"

const PAGE_SIZE = 20

/** 回执: what whoever holds the address of a case may see of it; neither its text nor who filed it. */
export interface ComplaintReceipt {
  number: string
  kind: ComplaintKind
  state: ComplaintState
  target: ComplaintTarget
  filedAt: Date
  dueAt: Date
  hasContact: boolean
  isAnonymous: boolean
}

/** The receipt behind an address that nobody can guess, or null. */
export async function complaintReceipt(id: string): Promise<ComplaintReceipt | null> {
  const found = isId(id) ? await raw(ComplaintModel).findOne({ _id: id }) : null
  if (!found) return null
  const { number, kind, state, target, filedAt, dueAt } = found
  const hasContact = found.contactEncrypted !== undefined
  return { number, kind, state, target, filedAt, dueAt, hasContact, isAnonymous: !found.filedBy }
}

/** A case in the list of supervision. */
export interface ComplaintRow {
  id: string
  number: string
  kind: ComplaintKind
  state: ComplaintState
  label: string
  filedAt: Date
  dueAt: Date
}

/** Cases for supervision, newest first, a page at a time; none for others. Cases about one's own organisation are left out. */
export async function listComplaints(
  actor: Actor,
  page: number,
  now: Date,
): Promise<{ rows: ComplaintRow[]; window: PageWindow }> {
  if (!can(complaintAccess, actor, "list", undefined, now))
    return { rows: [], window: pageWindow(0, 1, PAGE_SIZE) }
  const own = actor.kind === "person" ? actor.organisationIds : []
  const filter = { state: { $in: [...COMPLAINT_STATES] }, concerns: { $nin: own } }
  const window = pageWindow(await raw(ComplaintModel).countDocuments(filter), page, PAGE_SIZE)
  const docs = await raw(ComplaintModel)
    .find(filter)
    .sort({ filedAt: -1 })
    .skip(window.skip)
    .limit(window.limit)
    .toArray()
  return { rows: docs.map(rowOf), window }
}

/** Cases that supervision has still to take up, the one due first on top; at most 50. */
export async function complaintsWaiting(actor: Actor, now: Date): Promise<ComplaintRow[]> {
  if (!can(complaintAccess, actor, "list", undefined, now)) return []
  const docs = await raw(ComplaintModel).find({ state: "filed" }).sort({ dueAt: 1 }).limit(50).toArray()
  return docs.filter(doc => can(complaintAccess, actor, "read", doc, now)).map(rowOf)
}

function rowOf({ _id, number, kind, state, target, filedAt, dueAt }: ComplaintDoc): ComplaintRow {
  return { id: _id, number, kind, state, label: target.label, filedAt, dueAt }
}

/** A case as supervision reads it. */
export interface ComplaintCase extends ComplaintReceipt {
  id: string
  text: string
  evidence?: FileRef
  contact?: string
  filedByName?: string
}

/** One case for supervision, or null. */
export async function complaintCase(
  services: Services,
  actor: Actor,
  id: string,
): Promise<ComplaintCase | null> {
  const found = isId(id) ? await raw(ComplaintModel).findOne({ _id: id }) : null
  if (!found || !can(complaintAccess, actor, "read", found, services.clock.now())) return null
  const { number, kind, state, target, filedAt, dueAt, text, evidence, contactEncrypted, filedBy } = found
  return {
    ...{ id, number, kind, state, target, filedAt, dueAt, text, evidence },
    contact: contactEncrypted && decryptField(services.fieldKey, contactEncrypted),
    hasContact: contactEncrypted !== undefined,
    isAnonymous: !filedBy,
    filedByName: filedBy?.name,
  }
}
