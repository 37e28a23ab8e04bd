import { accountsAccess } from "#app/modules/accounts/accounts.access.ts"
import type { OrganisationDoc } from "#app/modules/accounts/organisations/organisation.ts"
import { letterLink, sendLetter } from "#app/modules/accounts/sign-in/account-mail.server.ts"
import { keepToken } from "#app/modules/accounts/sign-in/one-time-token.server.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { newId, newSecret } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { ok, refuse } from "#app/shared/result.ts"
import type { MemberRole } from "#app/shared/roles.ts"
import { InvitationModel } from "#models/accounts/invitation.server.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import type { InvitationDoc } from "./invitation.ts"

const MINUTE = 60_000
const MINUTES_AN_HOUR = 60

export interface Invite {
  organisationId: string
  email: string
  role: MemberRole
  /** Language of the letter to somebody who has no account yet. */
  lang: Lang
}

/**
 * A manager invites somebody by mail (policy `account.memberInvitation`). An earlier invitation of the same address to
 * the same organisation is revoked. Refuses with `not-found` and, beside the address, `already-member`.
 */
export function inviteMember(services: Services, actor: Actor, invite: Invite, idempotencyToken: string) {
  const { organisationId, email, role } = invite
  const token = newSecret()
  return commit<{ invitationId: string }>(
    services,
    {
      command: "invite-member",
      actor,
      idempotencyKey: idempotencyKeyOf("invite-member", actor, idempotencyToken),
    },
    async tx => {
      const organisation = await tx.get(OrganisationModel, organisationId)
      if (!organisation || !can(accountsAccess, actor, "manage-members", organisation, tx.now)) {
        return refuse("not-found")
      }
      const person = await tx.findOne(PersonModel, { email })
      if (person?.memberships.some(m => m.organisationId === organisationId)) {
        return refuse("already-member", { field: "email" })
      }
      await revokeEarlier(tx, organisationId, email)
      const inviter = actor.kind === "person" ? actor.name : organisation.name
      const reader = { email, language: person?.language ?? invite.lang }
      return ok({
        invitationId: await invitePerson(services, tx, { organisation, reader, role, inviter, token }),
      })
    },
  )
}

const revoked = (invitation: InvitationDoc): InvitationDoc => ({ ...invitation, status: "revoked" })

/** One live link at most for an address and an organisation. */
async function revokeEarlier(tx: Tx, organisationId: string, email: string): Promise<void> {
  const pending = await tx.find(InvitationModel, { organisationId, status: "pending" })
  for (const earlier of pending.filter(i => i.email === email))
    await tx.put(InvitationModel, revoked(earlier))
}

interface Asked {
  organisation: OrganisationDoc
  reader: { email: string; language: Lang }
  role: MemberRole
  inviter: string
  token: string
}

/** Writes the invitation with its link and letter inside a command that has checked who may; gives its id. */
export async function invitePerson(services: Services, tx: Tx, asked: Asked): Promise<string> {
  const { organisation, reader, role, inviter, token } = asked
  const minutes = readPolicy(await policiesFor(tx, ["account.memberInvitation"]), "account.memberInvitation")
  const _id = newId()
  const expiresAt = new Date(tx.now.getTime() + minutes * MINUTE)
  await tx.put(InvitationModel, {
    _id,
    organisationId: organisation._id,
    organisationName: organisation.name,
    email: reader.email,
    role,
    status: "pending",
    invitedBy: inviter,
    invitedAt: tx.now,
    expiresAt,
  })
  await keepToken(tx, { token, purpose: "invitation", subjectId: _id, expiresAt })
  const link = letterLink(services, reader.language, path.invitation(token))
  const hours = Math.round(minutes / MINUTES_AN_HOUR)
  sendLetter(tx, reader, "invite", { inviter, organisation: organisation.name, hours, link })
  return _id
}

/** A manager takes a pending invitation back; its link stops working. Refuses with `not-found`. */
export function revokeInvitation(
  services: Services,
  actor: Actor,
  invitationId: string,
  idempotencyToken: string,
) {
  return commit<{ invitationId: string }>(
    services,
    {
      command: "revoke-invitation",
      actor,
      idempotencyKey: idempotencyKeyOf("revoke-invitation", actor, idempotencyToken),
    },
    async tx => {
      const invitation = await tx.get(InvitationModel, invitationId)
      const organisation = invitation && (await tx.get(OrganisationModel, invitation.organisationId))
      const may = organisation && can(accountsAccess, actor, "manage-members", organisation, tx.now)
      if (!may || invitation.status !== "pending") return refuse("not-found")
      await tx.put(InvitationModel, revoked(invitation))
      return ok({ invitationId })
    },
  )
}
