import type {
  OrganisationCheck,
  OrganisationDoc,
  OrganisationProposal,
  OrganisationSuspension,
} from "#app/modules/accounts/organisations/organisation.ts"
import { SUSPENSION_REASONS } from "#app/modules/accounts/owners/suspension-reasons.ts"
import { defineModel, part } from "#models/define-model.server.ts"
import { fileRefPart } from "#models/platform/file-ref.server.ts"

export const OrganisationModel = defineModel<OrganisationDoc>(
  "organisations",
  {
    kind: { type: String, enum: ["enterprise", "agency", "department"], required: true },
    name: { type: String, required: true },
    uscc: { type: String, required: true },
    status: { type: String, enum: ["draft", "in-check", "returned", "active", "suspended"], required: true },
    legalRepresentative: String,
    address: String,
    contactName: String,
    contactPhoneEncrypted: String,
    licence: fileRefPart,
    fields: [String],
    check: {
      type: part<OrganisationCheck>({
        submittedAt: Date,
        dueAt: Date,
        decidedAt: Date,
        decidedBy: String,
        defects: [String],
      }),
      required: true,
    },
    proposal: part<OrganisationProposal>({
      name: { type: String, required: true },
      legalRepresentative: { type: String, required: true },
      address: { type: String, required: true },
      licence: { type: fileRefPart, required: true },
      fields: [String],
      submittedAt: Date,
      dueAt: Date,
      defects: [String],
    }),
    suspension: part<OrganisationSuspension>({
      reason: { type: String, enum: SUSPENSION_REASONS, required: true },
      note: { type: String, required: true },
      since: { type: Date, required: true },
    }),
    createdAt: { type: Date, required: true },
  },
  schema => {
    schema.index({ uscc: 1 }, { unique: true })
    schema.index({ status: 1, kind: 1 })
    schema.index({ name: 1 })
    schema.index({ "proposal.submittedAt": 1 })
  },
)
