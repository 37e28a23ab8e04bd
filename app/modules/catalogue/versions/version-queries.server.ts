import { raw } from "#app/platform/journal/transaction.server.ts"
import { ServiceItemVersionModel } from "#models/catalogue/service-item-version.server.ts"
import { publishedItems } from "../item-queries.server.ts"
import type { ServiceItem } from "../service-item.ts"
import type { ServiceItemVersionDoc } from "./service-item-version.ts"
import { itemOfVersion, versionId } from "./version-store.server.ts"

/** One published version of an item. */
export interface ItemVersionView {
  version: number
  publishedAt: Date
  note?: string
  item: ServiceItem
}

function viewOf(doc: ServiceItemVersionDoc): ItemVersionView {
  const { version, publishedAt, note } = doc
  return { version, publishedAt, item: itemOfVersion(doc), ...(note && { note }) }
}

/** Every published version of an item, newest first; those of a retired item stay readable. */
export async function versionsOf(code: string): Promise<ItemVersionView[]> {
  const docs = await raw(ServiceItemVersionModel).find({ itemCode: code }).sort({ version: -1 }).toArray()
  return docs.map(viewOf)
}

/** What something was done under. */
export interface ItemReference {
  itemCode: string
  itemVersion?: number
}

/** The items of requests as they stood when each was published, by `ZJ001@2`; a request without a version goes by what is in force. */
export async function itemsUnder(references: readonly ItemReference[]): Promise<Map<string, ServiceItem>> {
  const ids = references.flatMap(r =>
    r.itemVersion === undefined ? [] : [versionId(r.itemCode, r.itemVersion)],
  )
  const kept =
    ids.length > 0
      ? raw(ServiceItemVersionModel)
          .find({ _id: { $in: ids } })
          .toArray()
      : []
  const current = references.some(r => r.itemVersion === undefined) ? publishedItems() : []
  const found = new Map((await kept).map(doc => [doc._id, itemOfVersion(doc)]))
  for (const item of await current) found.set(item.code, item)
  return found
}

/** The item of one reference out of `itemsUnder`, or null. */
export function itemFor(
  found: ReadonlyMap<string, ServiceItem>,
  reference: ItemReference,
): ServiceItem | null {
  const { itemCode, itemVersion } = reference
  return found.get(itemVersion === undefined ? itemCode : versionId(itemCode, itemVersion)) ?? null
}
