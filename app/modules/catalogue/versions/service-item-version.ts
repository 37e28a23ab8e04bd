import type { ItemFacts } from "#app/modules/catalogue/service-item.ts"

/** 事项版本: what an item said from its publication on; `_id` is `ZJ001@2`. Written once, never changed. */
export interface ServiceItemVersionDoc {
  _id: string
  itemCode: string
  version: number
  facts: ItemFacts
  publishedAt: Date
  /** What changed and why, as operation put it; nothing for an import. */
  note?: string
}
