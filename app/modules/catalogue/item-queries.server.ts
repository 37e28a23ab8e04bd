import { raw } from "#app/platform/journal/transaction.server.ts"
import { evict, memoize } from "#app/platform/memoize.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { CertificateModel } from "#models/catalogue/certificate.server.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import type { Certificate } from "./certificate.ts"
import { IN_FORCE } from "./item.machine.ts"
import { certificateOf, itemOf } from "./item-store.server.ts"
import type { ServiceItem } from "./service-item.ts"

/** Every item in force, by code. The whole catalogue is some sixty items. */
export async function publishedItems(): Promise<ServiceItem[]> {
  const docs = await raw(ServiceItemModel)
    .find({ state: { $in: [...IN_FORCE] } })
    .toArray()
  return docs.map(itemOf).sort((a, b) => a.code.localeCompare(b.code))
}

/** One item in force for a page, or null. */
export async function publishedItemPage(code: string): Promise<ServiceItem | null> {
  const doc = await raw(ServiceItemModel).findOne({ _id: code, state: { $in: [...IN_FORCE] } })
  return doc && itemOf(doc)
}

/** The public page of an item: what is in force, its version, and whether a draft of the next one is open for comments. */
export interface PublicItem {
  item: ServiceItem
  version: number
  publishedAt?: Date
  /** Until when people may comment on the next version. */
  consultedUntil?: Date
  isRetired: boolean
}

/** An item as its page shows it, with one read; null for what was never published. */
export async function publicItem(code: string): Promise<PublicItem | null> {
  const doc = await raw(ServiceItemModel).findOne({ _id: code, version: { $gt: 0 } })
  if (!doc) return null
  const { state, version, publishedAt, consultation } = doc
  const consultedUntil = state === "revision-consultation" ? consultation?.closesAt : undefined
  return { item: itemOf(doc), version, publishedAt, consultedUntil, isRetired: state === "retired" }
}

/** Items and certificates together, for pages that name many of them. */
export interface CatalogueWords {
  items: ServiceItem[]
  certificates: Certificate[]
}

const FRESH_MS = 15_000
const WORDS = "catalogue-words"

/**
 * The catalogue for naming things, at most 15 seconds old: it changes a few times a year, and the search page must
 * not read sixty documents for every visitor. Commands never use it.
 */
export function catalogueWords(services: Services): Promise<CatalogueWords> {
  return memoize(services, WORDS, FRESH_MS, readWords)
}

async function readWords(): Promise<CatalogueWords> {
  const [items, docs] = await Promise.all([publishedItems(), raw(CertificateModel).find({}).toArray()])
  return { items, certificates: docs.map(certificateOf) }
}

/** The catalogue is read anew by this process; called after an import. */
export function forgetCatalogueWords(services: Services): void {
  evict(services, WORDS)
}
