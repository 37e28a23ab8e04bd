import { REQUEST_FACTS, type RequestFacts } from "#app/modules/requests/request.facts.ts"
import type { FundShares, RequestDoc, RequestState } from "#app/modules/requests/request.ts"
import { decryptField } from "#app/platform/field-encryption.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { pickFacts } from "#app/shared/facts/facts.ts"
import type { FileRef } from "#app/shared/file-ref.ts"

/** What a request asks for, without anything about quotes or people. */
export interface RequestFactsView extends RequestFacts {
  id: string
  number?: string
  state: RequestState
  ownerName: string
  itemCode: string
  itemName: string
  itemVersion?: number
  fieldId: string
  funds: FundShares
  attachment?: Pick<FileRef, "id" | "name" | "bytes">
}

/** The facts of a stored request, each field named, so that a new one in the store never leaves by itself. */
export function factsView(doc: RequestDoc): RequestFactsView {
  const { _id: id, number, state, ownerName, itemCode, itemName, itemVersion, fieldId, funds } = doc
  const attachment = doc.attachment && {
    id: doc.attachment.id,
    name: doc.attachment.name,
    bytes: doc.attachment.bytes,
  }
  return {
    ...pickFacts(REQUEST_FACTS, doc),
    ...{ id, number, state, ownerName, itemCode, itemName, itemVersion, fieldId, funds, attachment },
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
