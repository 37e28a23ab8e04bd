import { itemMachine } from "#app/modules/catalogue/item.machine.ts"
import {
  AREA_RELIEFS,
  type Bilingual,
  ITEM_KINDS,
  PRICE_BASES,
  type PriceRange,
  type ServiceItem,
  type ServiceItemDoc,
} from "#app/modules/catalogue/service-item.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { defineModel, part, unchecked } from "#models/define-model.server.ts"

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
