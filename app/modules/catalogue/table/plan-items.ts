import { type ImportPlan, planImport } from "#app/shared/tables/import-plan.ts"
import type { ReadTable } from "#app/shared/tables/table.ts"
import type { Certificate } from "../certificate.ts"
import { type ItemState, isConsulted } from "../item.machine.ts"
import type { ServiceItem } from "../service-item.ts"
import { ITEM_KEY, itemCells, readItem } from "./item-cells.ts"
import type { ItemColumn } from "./item-columns.ts"

/** An item as it is being written, with its state. */
export interface StoredItem {
  item: ServiceItem
  state: ItemState
}

/**
 * What a table of items would do to the drafts of the catalogue. Beside the refusals of a row: `item-retired`,
 * `item-consulted` (its draft stands still now), `name-taken` by another item.
 */
export function planItems(
  table: ReadTable<ItemColumn>,
  stored: readonly StoredItem[],
  certificates: readonly Certificate[],
): ImportPlan<ServiceItem, ItemColumn> {
  const states = new Map(stored.map(({ item, state }) => [item.code, state]))
  const names = new Map(
    stored.filter(one => one.state !== "retired").map(({ item }) => [item.name, item.code]),
  )
  return planImport(table, {
    keyColumns: ITEM_KEY,
    existing: new Map(stored.map(({ item }) => [item.code, item])),
    cellsOf: item => itemCells(item, certificates, "zh"),
    titleOf: item => item.name,
    read: row => {
      const item = readItem(row.cells, certificates)
      if (!item.ok) return item
      const state = states.get(item.value.code)
      const owner = names.get(item.value.name)
      const refuse = (column: ItemColumn, code: string) => ({ ok: false as const, error: [{ column, code }] })
      if (state === "retired") return refuse("code", "item-retired")
      if (state && isConsulted({ state })) return refuse("code", "item-consulted")
      if (owner && owner !== item.value.code) return refuse("name", "name-taken")
      return item
    },
  })
}
