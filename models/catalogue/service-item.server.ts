import { Schema } from "mongoose"
import { type ItemState, itemMachine } from "#app/modules/catalogue/item.machine.ts"
import { ITEM_KINDS, type ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { defineModel } from "#models/define-model.server.ts"

/** 服务事项; `_id` is its code. Its facts were checked by the schema of the import. */
export interface ServiceItemDoc extends Omit<ServiceItem, "code"> {
  _id: string
  state: ItemState
  /** Grows by one with every change. */
  version: number
  /** Where the facts come from; shown to staff. */
  source?: unknown
  publishedAt?: Date
  changedAt: Date
}

const text = { type: String, required: true } as const
const mixed = { type: Schema.Types.Mixed, required: true } as const

export const ServiceItemModel = defineModel<ServiceItemDoc>(
  "service_items",
  {
    state: { type: String, enum: itemMachine.states, required: true },
    version: { type: Number, required: true },
    name: text,
    nameEn: text,
    fieldId: { type: String, enum: FIELD_IDS, required: true },
    kind: { type: String, enum: ITEM_KINDS, required: true },
    selfPrepareAllowed: { type: Boolean, required: true },
    tenderCategory: text,
    abbreviations: [String],
    approvalItem: mixed,
    department: mixed,
    legalBasis: mixed,
    qualification: mixed,
    deliverable: mixed,
    what: mixed,
    neededBy: mixed,
    source: Schema.Types.Mixed,
    publishedAt: Date,
    changedAt: { type: Date, required: true },
  },
  schema => {
    schema.index({ state: 1, fieldId: 1 })
  },
)
