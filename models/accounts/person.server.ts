import type { Membership, PersonDoc } from "#app/modules/accounts/people/person.ts"
import { defineModel, part } from "#models/define-model.server.ts"

export const PersonModel = defineModel<PersonDoc>(
  "people",
  {
    name: { type: String, required: true },
    email: { type: String, required: true },
    language: { type: String, enum: ["zh", "en"], required: true },
    status: { type: String, enum: ["active", "suspended"], required: true },
    memberships: [
      part<Membership>({
        organisationId: { type: String, required: true },
        role: { type: String, enum: ["manager", "agent"], required: true },
      }),
    ],
    staffRole: String,
    expert: Boolean,
    suspendedReason: String,
    createdAt: { type: Date, required: true },
  },
  schema => {
    schema.index({ email: 1 }, { unique: true })
    schema.index({ "memberships.organisationId": 1 })
    schema.index({ staffRole: 1 })
  },
)
