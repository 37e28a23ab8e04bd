import { defineModel } from "#models/define-model.server.ts"

/** Which agency a person belongs to; `_id` is the keyed hash of the ID number. Free while there is no agency. */
export interface PractitionerClaimDoc {
  _id: string
  agencyId?: string
  since: Date
}

export const PractitionerClaimModel = defineModel<PractitionerClaimDoc>(
  "practitioner_claims",
  { agencyId: String, since: { type: Date, required: true } },
  schema => {
    schema.index({ agencyId: 1 })
  },
)
