import type { InvitationDoc } from "#app/modules/accounts/people/invitation.ts"
import { defineModel } from "#models/define-model.server.ts"

export const InvitationModel = defineModel<InvitationDoc>(
  "invitations",
  {
    organisationId: { type: String, required: true },
    organisationName: { type: String, required: true },
    email: { type: String, required: true },
    role: { type: String, enum: ["manager", "agent"], required: true },
    status: { type: String, enum: ["pending", "accepted", "revoked"], required: true },
    invitedBy: { type: String, required: true },
    invitedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    acceptedBy: String,
  },
  schema => {
    schema.index({ organisationId: 1, status: 1 })
  },
)
