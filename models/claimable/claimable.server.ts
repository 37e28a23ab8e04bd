import { CLAIMABLE_STATES, type ClaimableDoc, type ListedLicence } from "#app/modules/claimable/claimable.ts"
import { REGION_IDS } from "#app/modules/directory/agency.ts"
import { defineModel, part } from "#models/define-model.server.ts"

const text = { type: String, required: true } as const

export const ClaimableModel = defineModel<ClaimableDoc>(
  "claimable_agencies",
  {
    name: text,
    uscc: text,
    legalRepresentative: text,
    region: { type: String, enum: REGION_IDS, required: true },
    address: text,
    contactEmail: text,
    licences: [
      part<ListedLicence>({
        certificate: text,
        speciality: String,
        level: String,
        number: text,
        validTo: String,
      }),
    ],
    itemCodes: [String],
    servesRegions: [{ type: String, enum: REGION_IDS }],
    source: text,
    status: { type: String, enum: CLAIMABLE_STATES, required: true },
    importedAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    invitedAt: Date,
    invitedUntil: Date,
    invitedBy: String,
    nextCheckAt: Date,
    remindedAt: Date,
    claimedAt: Date,
    agencyId: String,
  },
  schema => {
    schema.index({ uscc: 1 }, { unique: true })
    schema.index({ status: 1, name: 1 })
    schema.index({ nextCheckAt: 1 })
  },
)
