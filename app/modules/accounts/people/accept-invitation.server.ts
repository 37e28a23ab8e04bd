import { spendToken } from "#app/modules/accounts/sign-in/one-time-token.server.ts"
import { hashPassword } from "#app/platform/auth/passwords.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { InvitationModel } from "#models/accounts/invitation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { CredentialModel } from "#models/platform/credential.server.ts"
import type { InvitationDoc } from "./invitation.ts"
import type { PersonDoc } from "./person.ts"

export interface Acceptance {
  token: string
  /** From somebody who has no account yet. */
  name?: string
  newPassword?: string
  lang: Lang
}

export interface Joined {
  personId: string
  organisationId: string
  email: string
}

/**
 * Joins the organisation of an invitation. Whoever has an account must be signed in as the one invited; whoever has
 * none gives name and password. Refuses with `link-invalid` (used, revoked, lapsed), `sign-in-as-invited`, and
 * `required` beside name or password.
 */
export async function acceptInvitation(
  services: Services,
  actor: Actor,
  acceptance: Acceptance,
  idempotencyToken: string,
) {
  const { token, newPassword } = acceptance
  const hash = newPassword ? await hashPassword(newPassword) : undefined
  return commit<Joined>(
    services,
    {
      command: "accept-invitation",
      actor,
      idempotencyKey: idempotencyKeyOf("accept-invitation", actor, idempotencyToken),
    },
    async tx => {
      const invitation = await pendingInvitation(tx, token)
      if (!invitation) return refuse("link-invalid")
      const joining = await whoJoins(tx, actor, invitation, { ...acceptance, hasPassword: Boolean(hash) })
      if (!joining.ok) return joining
      const { organisationId, role, email } = invitation
      const others = joining.value.memberships.filter(m => m.organisationId !== organisationId)
      const person = { ...joining.value, memberships: [...others, { organisationId, role }] }
      await tx.put(PersonModel, person)
      if (hash && actor.kind !== "person") {
        await tx.putPrivate(CredentialModel, { _id: person._id, hash, changedAt: tx.now })
      }
      await tx.put(InvitationModel, { ...invitation, status: "accepted", acceptedBy: person._id })
      const name = invitation.organisationName
      tx.emit({ type: "member.joined", organisationId, name, personId: person._id })
      return ok({ personId: person._id, organisationId, email })
    },
  )
}

async function pendingInvitation(tx: Tx, token: string): Promise<InvitationDoc | null> {
  const id = await spendToken(tx, token, "invitation")
  const invitation = id ? await tx.get(InvitationModel, id) : null
  return invitation?.status === "pending" && invitation.expiresAt > tx.now ? invitation : null
}

async function whoJoins(
  tx: Tx,
  actor: Actor,
  invitation: InvitationDoc,
  { name, lang, hasPassword }: { name?: string; lang: Lang; hasPassword: boolean },
): Promise<Result<PersonDoc>> {
  const known = await tx.findOne(PersonModel, { email: invitation.email })
  if (known) {
    const isThem = actor.kind === "person" && actor.personId === known._id && known.status === "active"
    return isThem ? ok(known) : refuse("sign-in-as-invited")
  }
  if (actor.kind === "person") return refuse("sign-in-as-invited")
  if (!name) return refuse("required", { field: "name" })
  if (!hasPassword) return refuse("required", { field: "newPassword" })
  return ok({
    _id: newId(),
    name,
    email: invitation.email,
    language: lang,
    status: "active",
    memberships: [],
    createdAt: tx.now,
  })
}
