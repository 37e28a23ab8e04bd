import {
  AGENCY_STATES,
  type AgencyCheck,
  type AgencyLicence,
  type AgencyState,
  REGION_IDS,
  type RegionId,
} from "#app/modules/directory/agency.ts"
import { defineModel, part } from "#models/define-model.server.ts"
import { fileRefPart } from "#models/platform/file-ref.server.ts"

/** 中介机构. The id is that of its organisation. */
export interface AgencyDoc {
  _id: string
  name: string
  shortName?: string
  uscc: string
  legalRepresentative: string
  /** Place of registration. */
  region: RegionId
  address: string
  summary?: string
  contactName: string
  contactPhoneEncrypted: string
  itemCodes: string[]
  /** Derived from the items. */
  fields: string[]
  servesRegions: RegionId[]
  licences: AgencyLicence[]
  pledgedAt?: Date
  status: AgencyState
  check: AgencyCheck
  listedAt?: Date
  endReason?: string
  /** The day after the next licence ends. */
  nextCheckAt?: Date
  createdAt: Date
}

const text = { type: String, required: true } as const

export const AgencyModel = defineModel<AgencyDoc>(
  "agencies",
  {
    name: text,
    shortName: String,
    uscc: text,
    legalRepresentative: text,
    region: { type: String, enum: REGION_IDS, required: true },
    address: text,
    summary: String,
    contactName: text,
    contactPhoneEncrypted: text,
    itemCodes: [String],
    fields: [String],
    servesRegions: [{ type: String, enum: REGION_IDS }],
    licences: [
      part<AgencyLicence>({
        id: text,
        certificate: text,
        speciality: String,
        level: String,
        number: text,
        validFrom: String,
        validTo: String,
        file: fileRefPart,
      }),
    ],
    pledgedAt: Date,
    status: { type: String, enum: AGENCY_STATES, required: true },
    check: part<AgencyCheck>({
      number: String,
      submittedAt: Date,
      dueAt: Date,
      claimedBy: String,
      claimedAt: Date,
      round: { type: Number, required: true },
      defects: [String],
      decidedAt: Date,
      decidedBy: String,
    }),
    listedAt: Date,
    endReason: String,
    nextCheckAt: Date,
    createdAt: { type: Date, required: true },
  },
  schema => {
    schema.index({ uscc: 1 }, { unique: true })
    schema.index({ status: 1, itemCodes: 1 })
    schema.index({ status: 1, fields: 1 })
    schema.index({ status: 1, listedAt: -1 })
    schema.index({ nextCheckAt: 1 })
  },
)
