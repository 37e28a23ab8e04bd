import type { PractitionerClaimDoc } from "#app/modules/directory/practitioner-claim.ts"
import { defineModel } from "#models/define-model.server.ts"

export const PractitionerClaimModel = defineModel<PractitionerClaimDoc>(
  "practitioner_claims",
  { agencyId: String, since: { type: Date, required: true } },
  schema => {
    schema.index({ agencyId: 1 })
  },
)
