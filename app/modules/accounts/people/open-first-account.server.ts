import { accountsAccess } from "#app/modules/accounts/accounts.access.ts"
import { letterLink } from "#app/modules/accounts/sign-in/account-mail.server.ts"
import { keepToken } from "#app/modules/accounts/sign-in/one-time-token.server.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { newId, newSecret } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { PersonModel } from "#models/accounts/person.server.ts"

const MINUTE = 60_000

export interface FirstAdministrator {
  name: string
  email: string
  lang: Lang
}

/**
 * Opens the account of the first administrator (role system), whom nobody can invite: for whoever runs the host, once.
 * Gives the link that sets the password (policy `account.memberInvitation`), since mail may not be set up yet; only the
 * hash of its secret is kept. Refuses with `not-found` to people, `administrator-exists` when there is one, whatever its
 * state, and `email-taken`.
 */
export async function openFirstAccount(
  services: Services,
  actor: Actor,
  { name, email, lang }: FirstAdministrator,
): Promise<Result<{ personId: string; link: string; expiresAt: Date }>> {
  const token = newSecret()
  const done = await commit<{ personId: string; expiresAt: Date }>(
    services,
    // A key of its own each time: after a refusal nothing is recorded, and a second success is refused below.
    { command: "open-first-account", actor, idempotencyKey: `open-first-account:${newId()}` },
    async tx => {
      if (!can(accountsAccess, actor, "open-first-account", undefined, tx.now)) return refuse("not-found")
      if (await tx.findOne(PersonModel, { staffRole: "system" })) return refuse("administrator-exists")
      if (await tx.findOne(PersonModel, { email })) return refuse("email-taken", { field: "email" })
      const person = { _id: newId(), name, email, language: lang, status: "active" as const }
      await tx.put(PersonModel, { ...person, memberships: [], staffRole: "system", createdAt: tx.now })
      const policies = await policiesFor(tx, ["account.memberInvitation"])
      const minutes = readPolicy(policies, "account.memberInvitation")
      const expiresAt = new Date(tx.now.getTime() + minutes * MINUTE)
      await keepToken(tx, { token, purpose: "password-reset", subjectId: person._id, expiresAt })
      return ok({ personId: person._id, expiresAt })
    },
  )
  if (!done.ok) return done
  return ok({ ...done.value, link: letterLink(services, lang, path.newPassword(token)) })
}
