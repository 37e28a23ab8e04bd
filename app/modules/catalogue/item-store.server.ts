import { trusted } from "mongoose"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { FIELD_IDS, type FieldId } from "#app/shared/fields.ts"
import { CertificateModel } from "#models/catalogue/certificate.server.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import type { Certificate, CertificateDoc } from "./certificate.ts"
import { IN_FORCE, isInForce } from "./item.machine.ts"
import type { ItemFacts, ServiceItem, ServiceItemDoc } from "./service-item.ts"

/** What a stored item says now: in force, or as a first draft has it. */
export function factsOf(doc: ServiceItemDoc): ItemFacts {
  const { _id, state: _state, version: _version, source: _source, publishedAt: _published, ...rest } = doc
  const { changedAt: _changed, revision: _revision, consultation: _consultation, ...more } = rest
  const { retiredAt: _retiredAt, retireReason: _retireReason, ...facts } = more
  return facts
}

/** What the next version says, or a first draft: the words that are being written. */
export function writtenFacts(doc: ServiceItemDoc): ItemFacts {
  return doc.revision?.facts ?? factsOf(doc)
}

/** An item as it leaves the store. */
export function itemOf(doc: ServiceItemDoc): ServiceItem {
  return { code: doc._id, ...factsOf(doc) }
}

/** The item in force inside another module's command, or null. */
export async function publishedItem(tx: Tx, code: string): Promise<ServiceItem | null> {
  const doc = await tx.get(ServiceItemModel, code)
  return doc && isInForce(doc) ? itemOf(doc) : null
}

/** Those of these items that are in force, inside a command, in the order of their codes. */
export async function publishedItemsFor(tx: Tx, codes: readonly string[]): Promise<ServiceItem[]> {
  const docs = await tx.find(ServiceItemModel, {
    _id: trusted({ $in: [...codes] }),
    state: trusted({ $in: [...IN_FORCE] }),
  })
  return docs.map(itemOf).sort((a, b) => a.code.localeCompare(b.code))
}

/** The fields to which these items belong, or null when one of them is not in force. */
export async function fieldsOfItems(tx: Tx, codes: readonly string[]): Promise<FieldId[] | null> {
  const items = await publishedItemsFor(tx, codes)
  if (items.length !== new Set(codes).size) return null
  return FIELD_IDS.filter(field => items.some(item => item.fieldId === field))
}

/** Every certificate that rules and licences may name, inside a command. */
export async function certificatesFor(tx: Tx): Promise<Certificate[]> {
  return (await tx.find(CertificateModel, {})).map(certificateOf)
}

/** A certificate as it leaves the store. */
export function certificateOf({ _id, ...certificate }: CertificateDoc): Certificate {
  return { id: _id, ...certificate }
}
