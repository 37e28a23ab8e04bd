import {
  AGENCY_STATES,
  type AgencyDoc,
  type AgencyFacts,
  type AgencyHold,
  type AgencyLicence,
  type AgencyLifecycle,
  type AgencyOffer,
  type AgencyPerson,
  type CityListing,
  HOLD_KINDS,
  type OpenMeasure,
  REGION_IDS,
  REMINDER_STAGES,
  type ReminderMark,
} from "#app/modules/directory/agency.ts"
import {
  type AgencyCheck,
  CHECK_POINTS,
  DEFECT_SECTIONS,
  type Defect,
  type FieldConfirmation,
  REFUSAL_REASONS,
} from "#app/modules/directory/agency-check.ts"
import type { StatusPeriod } from "#app/modules/directory/status-history.ts"
import { defineModel, part } from "#models/define-model.server.ts"
import { fileRefPart } from "#models/platform/file-ref.server.ts"

const text = { type: String, required: true } as const
/** Empty while a draft does not have it; nothing is handed in without. */
const later = { type: String, default: "" } as const

const licencePart = part<AgencyLicence>({
  id: text,
  certificate: text,
  speciality: String,
  level: String,
  number: text,
  validFrom: String,
  validTo: String,
  file: fileRefPart,
  source: String,
})

const FACTS = {
  name: text,
  shortName: String,
  legalRepresentative: later,
  region: { type: String, enum: REGION_IDS, required: true },
  address: later,
  summary: String,
  contactName: later,
  contactPhoneEncrypted: text,
  itemCodes: [String],
  servesRegions: [{ type: String, enum: REGION_IDS }],
  licences: [licencePart],
  people: [
    part<AgencyPerson>({
      id: text,
      name: text,
      idKey: text,
      idNumberEncrypted: text,
      certificates: [licencePart],
    }),
  ],
  pledgedAt: Date,
} as const

const checkPart = part<AgencyCheck>({
  kind: { type: String, enum: ["admission", "change"], required: true },
  number: String,
  submittedAt: Date,
  dueAt: Date,
  fields: [String],
  claimedBy: String,
  claimedByName: String,
  claimedAt: Date,
  points: [{ type: String, enum: CHECK_POINTS }],
  round: { type: Number, required: true },
  defects: [
    part<Defect>({
      id: text,
      section: { type: String, enum: DEFECT_SECTIONS, required: true },
      subjectId: String,
      text,
      round: { type: Number, required: true },
      lateReason: String,
    }),
  ],
  confirmations: [
    part<FieldConfirmation>({
      field: text,
      state: { type: String, enum: ["asked", "confirmed", "refused"], required: true },
      certificates: [String],
      askedAt: { type: Date, required: true },
      dueAt: { type: Date, required: true },
      organisationId: String,
      by: String,
      byName: String,
      at: Date,
      note: String,
    }),
  ],
  correctBy: Date,
  noticeUntil: Date,
  noticeId: String,
  upheld: String,
  registerNote: String,
  confirmationNote: String,
  refusal: part<NonNullable<AgencyCheck["refusal"]>>({
    reasonCode: { type: String, enum: REFUSAL_REASONS, required: true },
    reason: text,
  }),
  decidedAt: Date,
  decidedBy: String,
})

export const AgencyModel = defineModel<AgencyDoc>(
  "agencies",
  {
    ...FACTS,
    uscc: text,
    fields: [String],
    offers: [
      part<AgencyOffer>({
        itemCode: text,
        isActive: { type: Boolean, required: true },
        since: { type: Date, required: true },
      }),
    ],
    activeItemCodes: [String],
    proposal: part<AgencyFacts>(FACTS),
    status: { type: String, enum: AGENCY_STATES, required: true },
    statusHistory: [
      part<StatusPeriod>({
        status: { type: String, enum: AGENCY_STATES, required: true },
        since: { type: Date, required: true },
      }),
    ],
    check: { type: checkPart, required: true },
    cityList: part<CityListing>({
      source: text,
      claimedAt: { type: Date, required: true },
    }),
    listedAt: Date,
    lifecycle: part<AgencyLifecycle>({
      activeAt: Date,
      idlePromptedAt: Date,
      offersAt: Date,
      reminders: [
        part<ReminderMark>({
          licenceId: text,
          validTo: text,
          stage: { type: String, enum: REMINDER_STAGES, required: true },
        }),
      ],
      holds: [
        part<AgencyHold>({
          id: text,
          kind: { type: String, enum: HOLD_KINDS, required: true },
          reason: text,
          since: { type: Date, required: true },
          until: Date,
        }),
      ],
      measures: [part<OpenMeasure>({ id: text, dueAt: Date })],
    }),
    endReason: String,
    nextCheckAt: Date,
    queueKey: String,
    createdAt: { type: Date, required: true },
  },
  schema => {
    schema.index({ uscc: 1 }, { unique: true })
    schema.index({ status: 1, activeItemCodes: 1 })
    schema.index({ status: 1, fields: 1 })
    schema.index({ status: 1, listedAt: -1 })
    schema.index({ nextCheckAt: 1 })
    schema.index({ queueKey: 1 })
    schema.index({ "check.claimedBy": 1 })
  },
)
