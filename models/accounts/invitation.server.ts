import { defineModel } from "#models/define-model.server.ts"

/** 邀请: somebody is asked by mail to join an organisation. The secret of the link is kept elsewhere, hashed. */
export interface InvitationDoc {
  _id: string
  organisationId: string
  organisationName: string
  email: string
  role: "manager" | "agent"
  status: "pending" | "accepted" | "revoked"
  invitedBy: string
  invitedAt: Date
  expiresAt: Date
  acceptedBy?: string
}

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
