import { REGION_IDS, type RegionId } from "#app/modules/directory/agency.ts"
import {
  type ListingNoticeState,
  NOTICE_STATES,
  type Objection,
  type ObjectionAnswer,
} from "#app/modules/vetting/notice/listing-notice.ts"
import { defineModel, part } from "#models/define-model.server.ts"
import { fileRefPart } from "#models/platform/file-ref.server.ts"

const text = { type: String, required: true } as const

/** A certificate as the notice shows it: without its file. */
export interface NoticedLicence {
  certificate: string
  speciality?: string
  level?: string
  number: string
  validTo?: string
}

/** 入驻公示: what the formal check found, shown to everybody before the agency is listed. */
export interface ListingNoticeDoc {
  _id: string
  agencyId: string
  /** Number of the application. */
  number: string
  name: string
  uscc: string
  region: RegionId
  itemCodes: string[]
  licences: NoticedLicence[]
  people: number
  checkedBy: string
  startsAt: Date
  endsAt: Date
  state: ListingNoticeState
  endedAt?: Date
  objections: Objection[]
}

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
