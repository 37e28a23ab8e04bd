import { FIELD_IDS, type FieldId } from "#app/shared/fields.ts"
import { halfWidth } from "#app/shared/text.ts"
import { ITEM_KINDS, type ItemKind, type ServiceItem } from "./service-item.ts"

/** What is asked of the list of items. */
export interface ItemQuestion {
  q: string
  fields: FieldId[]
  kinds: ItemKind[]
  /** Only items that no listed agency can do at present. */
  isGap: boolean
}

/** The part of an item by which it is found. */
type Findable = Pick<ServiceItem, "code" | "name" | "nameEn" | "abbreviations" | "fieldId" | "kind">

/** The question in an address; what nobody offered is left out. */
export function parseItemQuestion(query: URLSearchParams): ItemQuestion {
  return {
    q: halfWidth((query.get("q") ?? "").slice(0, 100)).trim(),
    fields: FIELD_IDS.filter(id => query.getAll("field").includes(id)),
    kinds: ITEM_KINDS.filter(kind => query.getAll("kind").includes(kind)),
    isGap: query.get("gap") === "1",
  }
}

/** The items that fit, by name or short form in either language; the order of the catalogue stays. */
export function itemsFor<I extends Findable>(
  items: readonly I[],
  { q, fields, kinds }: Omit<ItemQuestion, "isGap">,
): I[] {
  const asked = q.toLowerCase()
  return items.filter(item => {
    const names = [item.code, item.name, item.nameEn, ...item.abbreviations]
    return (
      (!asked || names.some(name => name.toLowerCase().includes(asked))) &&
      (fields.length === 0 || fields.includes(item.fieldId)) &&
      (kinds.length === 0 || kinds.includes(item.kind))
    )
  })
}
