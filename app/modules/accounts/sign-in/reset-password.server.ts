import type { PersonDoc } from "#app/modules/accounts/people/person.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { hashPassword } from "#app/platform/auth/passwords.server.ts"
import { limitRate } from "#app/platform/auth/rate-limits.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import { raw, type Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { ANONYMOUS } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { CredentialModel } from "#models/platform/credential.server.ts"
import { SessionModel } from "#models/platform/session.server.ts"
import { letterLink, sendLetter } from "./account-mail.server.ts"
import { keepToken, spendToken, tokenSubject } from "./one-time-token.server.ts"

const MINUTE = 60_000

/**
 * Sends the link that sets a new password (policy `account.passwordReset`). The answer is the same whether the account
 * exists or not. Refuses only with `too-many-attempts`, by account and by address.
 */
export async function requestPasswordReset(
  services: Services,
  email: string,
  { address, idempotencyToken }: { address: string; idempotencyToken: string },
): Promise<Result<null>> {
  for (const who of [email, address]) {
    const limited = await limitRate(services, "passwordReset", who)
    if (!limited.ok) return limited
  }
  const person = await raw(PersonModel).findOne({ email, status: "active" })
  if (!person) return ok(null)
  const token = newSecret()
  await commit<{ personId: string }>(
    services,
    {
      command: "request-password-reset",
      actor: ANONYMOUS,
      idempotencyKey: idempotencyKeyOf("request-password-reset", ANONYMOUS, idempotencyToken),
    },
    async tx => {
      await sendPasswordLink(services, tx, person, token)
      return ok({ personId: person._id })
    },
  )
  return ok(null)
}

async function sendPasswordLink(services: Services, tx: Tx, person: PersonDoc, token: string) {
  const minutes = readPolicy(await policiesFor(tx, ["account.passwordReset"]), "account.passwordReset")
  const expiresAt = new Date(tx.now.getTime() + minutes * MINUTE)
  await keepToken(tx, { token, purpose: "password-reset", subjectId: person._id, expiresAt })
  const link = letterLink(services, person.language, path.newPassword(token))
  sendLetter(tx, person, "reset", { name: person.name, minutes, link })
}

/**
 * Sets a new password through the link and ends every session of the person. Refuses with `link-invalid` for a link
 * that was used, replaced, lapsed or never was, and for a suspended person.
 */
export async function resetPassword(
  services: Services,
  token: string,
  newPassword: string,
  idempotencyToken: string,
) {
  const hash = await hashPassword(newPassword)
  return commit<{ personId: string }>(
    services,
    {
      command: "reset-password",
      actor: ANONYMOUS,
      idempotencyKey: idempotencyKeyOf("reset-password", ANONYMOUS, idempotencyToken),
    },
    async tx => {
      const personId = await spendToken(tx, token, "password-reset")
      const person = personId ? await tx.get(PersonModel, personId) : null
      if (person?.status !== "active") return refuse("link-invalid")
      await tx.putPrivate(CredentialModel, { _id: person._id, hash, changedAt: tx.now })
      await tx.removePrivate(SessionModel, { personId: person._id })
      const link = letterLink(services, person.language, path.resetPassword())
      sendLetter(tx, person, "changed", { name: person.name, link })
      return ok({ personId: person._id })
    },
  )
}

/** Whether the link still works, for the page behind it; uses nothing up. */
export async function isResetLinkLive(token: string, now: Date): Promise<boolean> {
  return (await tokenSubject(token, "password-reset", now)) !== null
}
