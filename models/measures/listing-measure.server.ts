import { HOLD_KINDS } from "#app/modules/directory/agency.ts"
import { MEASURE_REASON_IDS } from "#app/modules/directory/holds/reasons.ts"
import {
  type ListingMeasureDoc,
  MEASURE_STATES,
  type Measure,
  type Objection,
  type Saying,
} from "#app/modules/measures/measure.ts"
import { defineModel, part } from "#models/define-model.server.ts"
import { fileRefPart } from "#models/platform/file-ref.server.ts"

const text = { type: String, required: true } as const
const instant = { type: Date, required: true } as const
const SAYING = { text, at: instant, by: text } as const

export const ListingMeasureModel = defineModel<ListingMeasureDoc>(
  "listing_measures",
  {
    number: text,
    agencyId: text,
    agencyName: text,
    kind: { type: String, enum: HOLD_KINDS, required: true },
    reason: { type: String, enum: MEASURE_REASON_IDS, required: true },
    facts: text,
    evidence: fileRefPart,
    urgentReason: String,
    state: { type: String, enum: MEASURE_STATES, required: true },
    proposedBy: text,
    proposedAt: instant,
    statementBy: instant,
    statement: part<Saying>(SAYING),
    decideBy: Date,
    decision: part<NonNullable<Measure["decision"]>>({
      ...SAYING,
      outcome: { type: String, enum: ["impose", "drop"], required: true },
    }),
    effectiveAt: Date,
    until: Date,
    objectBy: Date,
    objection: part<Objection>({
      ...SAYING,
      decideBy: instant,
      outcome: { type: String, enum: ["upheld", "rejected"] },
      decision: part<Saying>(SAYING),
    }),
    lifting: part<Saying>(SAYING),
    endedAt: Date,
  },
  schema => {
    schema.index({ number: 1 }, { unique: true })
    schema.index({ state: 1, proposedAt: -1 })
    schema.index({ agencyId: 1, proposedAt: -1 })
  },
)
