import type { FundShares, RequestState, SelectionMethod } from "#app/modules/requests/request.ts"
import { decryptField } from "#app/platform/field-encryption.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import type { RequestDoc } from "#models/requests/request.server.ts"

/** What a request asks for, without anything about quotes or people. */
export interface RequestFactsView {
  id: string
  number?: string
  title: string
  state: RequestState
  ownerName: string
  itemCode: string
  itemName: string
  itemVersion?: number
  fieldId: string
  content: string
  scale?: string
  deliverable: string
  place: string
  serviceWorkingDays: number
  funds: FundShares
  ceilingFen: number
  method: SelectionMethod
  methodReason?: string
  attachment?: Pick<FileRef, "id" | "name" | "bytes">
  closingAt: Date
}

/** The facts of a stored request, each field named, so that a new one in the store never leaves by itself. */
export function factsView(doc: RequestDoc): RequestFactsView {
  const { _id: id, number, title, state, ownerName, itemCode, itemName, fieldId, content, scale } = doc
  const {
    itemVersion,
    deliverable,
    place,
    serviceWorkingDays,
    funds,
    ceilingFen,
    method,
    methodReason,
    closingAt,
  } = doc
  const attachment = doc.attachment && {
    id: doc.attachment.id,
    name: doc.attachment.name,
    bytes: doc.attachment.bytes,
  }
  return {
    ...{
      id,
      number,
      title,
      state,
      ownerName,
      itemCode,
      itemName,
      itemVersion,
      fieldId,
      content,
      scale,
      deliverable,
    },
    ...{ place, serviceWorkingDays, funds, ceilingFen, method, methodReason, closingAt, attachment },
  }
}

/** Whom to ask: shown after sign-in only. */
export interface ContactView {
  name: string
  phone: string
}

/** The owner's contact with the phone number in clear. */
export function contactView(services: Services, doc: RequestDoc): ContactView {
  return { name: doc.contactName, phone: decryptField(services.fieldKey, doc.contactPhoneEncrypted) }
}
