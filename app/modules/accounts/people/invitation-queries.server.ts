import { tokenSubject } from "#app/modules/accounts/sign-in/one-time-token.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { MemberRole } from "#app/shared/roles.ts"
import { InvitationModel } from "#models/accounts/invitation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"

export interface InvitationView {
  organisationName: string
  email: string
  role: MemberRole
  invitedBy: string
  expiresAt: Date
  /** Somebody with this address has an account and accepts by signing in. */
  hasAccount: boolean
}

/** The invitation behind a live link, or null. */
export async function invitationByToken(token: string, now: Date): Promise<InvitationView | null> {
  const id = await tokenSubject(token, "invitation", now)
  const invitation = id ? await raw(InvitationModel).findOne({ _id: id, status: "pending" }) : null
  if (!invitation) return null
  const { organisationName, email, role, invitedBy, expiresAt } = invitation
  const known = await raw(PersonModel).findOne({ email }, { projection: { _id: 1 } })
  return { organisationName, email, role, invitedBy, expiresAt, hasAccount: known !== null }
}
