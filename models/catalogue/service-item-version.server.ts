import type { ItemFacts } from "#app/modules/catalogue/service-item.ts"
import type { ServiceItemVersionDoc } from "#app/modules/catalogue/versions/service-item-version.ts"
import { defineModel, unchecked } from "#models/define-model.server.ts"

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
