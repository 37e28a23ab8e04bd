import { type ItemState, itemMachine } from "#app/modules/catalogue/item.machine.ts"
import {
  AREA_RELIEFS,
  type Bilingual,
  ITEM_KINDS,
  type ItemFacts,
  PRICE_BASES,
  type PriceRange,
  type ServiceItem,
} from "#app/modules/catalogue/service-item.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { defineModel, part, unchecked } from "#models/define-model.server.ts"

/** 服务事项; `_id` is its code. Its facts were checked by the schema of the import. */
export interface ServiceItemDoc extends Omit<ServiceItem, "code"> {
  _id: string
  state: ItemState
  /** Of the facts in force; grows by one with every publication, 0 before the first. */
  version: number
  /** Where the facts come from; shown to staff. */
  source?: unknown
  publishedAt?: Date
  changedAt: Date
  /** The next version while it is written; a draft that was never published has its words in the facts themselves. */
  revision?: { facts: ItemFacts }
  /** The latest time people were asked about a draft. */
  consultation?: { forVersion: number; openedAt: Date; closesAt: Date; endedAt?: Date }
  retiredAt?: Date
  retireReason?: string
}

const text = { type: String, required: true } as const
/** Facts were checked by the schemas of import and form. */
const checked = <T>() => ({ type: unchecked<T>(), required: true }) as const
const words = checked<Bilingual>()

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
    approvalItem: words,
    department: words,
    legalBasis: checked<ServiceItem["legalBasis"]>(),
    qualification: checked<ServiceItem["qualification"]>(),
    deliverable: words,
    what: words,
    neededBy: words,
    statutoryDays: Number,
    promisedDays: Number,
    priceBasis: { type: String, enum: PRICE_BASES },
    priceRange: unchecked<PriceRange>(),
    regionAssessed: { type: String, enum: AREA_RELIEFS },
    source: unchecked<unknown>(),
    publishedAt: Date,
    changedAt: { type: Date, required: true },
    revision: unchecked<NonNullable<ServiceItemDoc["revision"]>>(),
    consultation: part<NonNullable<ServiceItemDoc["consultation"]>>({
      forVersion: { type: Number, required: true },
      openedAt: { type: Date, required: true },
      closesAt: { type: Date, required: true },
      endedAt: Date,
    }),
    retiredAt: Date,
    retireReason: String,
  },
  schema => {
    schema.index({ state: 1, fieldId: 1 })
  },
)
