import { REGION_IDS } from "#app/modules/directory/agency.ts"
import {
  type ListingNoticeDoc,
  NOTICE_STATES,
  type NoticedLicence,
  type Objection,
  type ObjectionAnswer,
} from "#app/modules/vetting/notice/listing-notice.ts"
import { defineModel, part } from "#models/define-model.server.ts"
import { fileRefPart } from "#models/platform/file-ref.server.ts"

const text = { type: String, required: true } as const

export const ListingNoticeModel = defineModel<ListingNoticeDoc>(
  "listing_notices",
  {
    ...{ agencyId: text, number: text, name: text, uscc: text },
    region: { type: String, enum: REGION_IDS, required: true },
    itemCodes: [String],
    licences: [
      part<NoticedLicence>({
        ...{ certificate: text, number: text },
        ...{ speciality: String, level: String, validTo: String },
      }),
    ],
    people: { type: Number, required: true },
    checkedBy: text,
    startsAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
    state: { type: String, enum: NOTICE_STATES, required: true },
    endedAt: Date,
    objections: [
      part<Objection>({
        ...{ id: text, personId: text, name: text, organisationId: String, reason: text },
        evidence: fileRefPart,
        at: { type: Date, required: true },
        answer: part<ObjectionAnswer>({
          outcome: { type: String, enum: ["upheld", "rejected"], required: true },
          ...{ text, by: text, byName: text },
          at: { type: Date, required: true },
        }),
      }),
    ],
  },
  schema => {
    schema.index({ state: 1, endsAt: -1 })
    schema.index({ agencyId: 1 })
  },
)
