import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import type { ReadTable } from "#app/shared/tables/table.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { catalogueWords } from "../item-queries.server.ts"
import { storedItem } from "./import-items.server.ts"
import { itemCells } from "./item-cells.ts"
import type { ItemCells, ItemColumn } from "./item-columns.ts"
import { planItems } from "./plan-items.ts"

/** What a table would do to the drafts as they stand now, for a trial run. */
export async function itemTablePlan(services: Services, table: ReadTable<ItemColumn>) {
  const [docs, { certificates }] = await Promise.all([
    raw(ServiceItemModel).find({}).toArray(),
    catalogueWords(services),
  ])
  return planItems(table, docs.map(storedItem), certificates)
}

/** The rows of an export: every item as it is being written, retired ones left out, by code. */
export async function itemTableRows(services: Services, lang: Lang): Promise<ItemCells[]> {
  const [docs, { certificates }] = await Promise.all([
    raw(ServiceItemModel)
      .find({ state: { $ne: "retired" } })
      .sort({ _id: 1 })
      .toArray(),
    catalogueWords(services),
  ])
  return docs.map(doc => itemCells(storedItem(doc).item, certificates, lang))
}
