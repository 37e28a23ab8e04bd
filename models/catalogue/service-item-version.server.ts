import type { ItemFacts } from "#app/modules/catalogue/service-item.ts"
import { defineModel, unchecked } from "#models/define-model.server.ts"

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

export const ServiceItemVersionModel = defineModel<ServiceItemVersionDoc>(
  "service_item_versions",
  {
    itemCode: { type: String, required: true },
    version: { type: Number, required: true },
    facts: { type: unchecked<ItemFacts>(), required: true },
    publishedAt: { type: Date, required: true },
    note: String,
  },
  schema => {
    schema.index({ itemCode: 1, version: -1 })
  },
)
