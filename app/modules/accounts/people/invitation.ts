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
