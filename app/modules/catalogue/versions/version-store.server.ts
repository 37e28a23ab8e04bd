import type { ServiceItemDoc } from "#app/modules/catalogue/service-item.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { ServiceItemVersionModel } from "#models/catalogue/service-item-version.server.ts"
import { factsOf, publishedItem } from "../item-store.server.ts"
import type { ServiceItem } from "../service-item.ts"
import type { ServiceItemVersionDoc } from "./service-item-version.ts"

/** The id of a version: `ZJ001@2`. */
export function versionId(code: string, version: number): string {
  return `${code}@${version}`
}

/** Keeps what an item says from now on, for everything that is done under it. Called once a publication. */
export async function keepVersion(tx: Tx, item: ServiceItemDoc, note?: string): Promise<void> {
  const { _id: itemCode, version } = item
  await tx.put(ServiceItemVersionModel, {
    _id: versionId(itemCode, version),
    ...{ itemCode, version, facts: factsOf(item), publishedAt: tx.now },
    ...(note && { note }),
  })
}

/** The version of an item that is in force, for what is frozen with it; undefined when none is. */
export async function versionInForce(tx: Tx, code: string): Promise<number | undefined> {
  const [item, doc] = [await publishedItem(tx, code), await tx.get(ServiceItemModel, code)]
  return item ? doc?.version : undefined
}

/** An item as it stood in a version, whatever became of it since; without a version, as it is in force. */
export async function itemUnder(
  tx: Tx,
  { itemCode, itemVersion }: { itemCode: string; itemVersion?: number },
): Promise<ServiceItem | null> {
  if (itemVersion === undefined) return publishedItem(tx, itemCode)
  const kept = await tx.get(ServiceItemVersionModel, versionId(itemCode, itemVersion))
  return kept && itemOfVersion(kept)
}

/** A version as an item. */
export function itemOfVersion({ itemCode, facts }: ServiceItemVersionDoc): ServiceItem {
  return { code: itemCode, ...facts }
}
