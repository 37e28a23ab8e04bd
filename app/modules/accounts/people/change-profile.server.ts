import { trusted } from "mongoose"
import { letterLink, sendLetter } from "#app/modules/accounts/sign-in/account-mail.server.ts"
import { hashPassword } from "#app/platform/auth/passwords.server.ts"
import { passwordMatches } from "#app/platform/auth/proof.server.ts"
import { forgiveRate, limitRate } from "#app/platform/auth/rate-limits.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { CredentialModel } from "#models/platform/credential.server.ts"
import { SessionModel } from "#models/platform/session.server.ts"

/** A person changes their own name and the language of their letters. Refuses with `not-found`. */
export function changeProfile(
  services: Services,
  actor: PersonActor,
  { name, language }: { name: string; language: Lang },
  idempotencyToken: string,
) {
  return commit<{ personId: string }>(
    services,
    {
      command: "change-profile",
      actor,
      idempotencyKey: idempotencyKeyOf("change-profile", actor, idempotencyToken),
    },
    async tx => {
      const person = await tx.get(PersonModel, actor.personId)
      if (person?.status !== "active") return refuse("not-found")
      await tx.put(PersonModel, { ...person, name, language })
      return ok({ personId: person._id })
    },
  )
}

export interface PasswordChange {
  currentPassword: string
  newPassword: string
  /** The session that goes on; all others end. */
  sessionId: string
}

/**
 * A person changes their own password, always with the present one; every other session ends. Refuses with
 * `password-wrong` beside the present one and `too-many-attempts`.
 */
export async function changePassword(
  services: Services,
  actor: PersonActor,
  { currentPassword, newPassword, sessionId }: PasswordChange,
  idempotencyToken: string,
) {
  const { personId } = actor
  const limited = await limitRate(services, "signIn", personId)
  if (!limited.ok) return limited
  if (!(await passwordMatches(personId, currentPassword))) {
    return refuse("password-wrong", { field: "currentPassword" })
  }
  await forgiveRate(services, "signIn", personId)
  const hash = await hashPassword(newPassword)
  return commit<{ personId: string }>(
    services,
    {
      command: "change-password",
      actor,
      idempotencyKey: idempotencyKeyOf("change-password", actor, idempotencyToken),
    },
    async tx => {
      const person = await tx.get(PersonModel, personId)
      if (person?.status !== "active") return refuse("not-found")
      await tx.putPrivate(CredentialModel, { _id: personId, hash, changedAt: tx.now })
      await tx.removePrivate(SessionModel, { personId, _id: trusted({ $ne: sessionId }) })
      const link = letterLink(services, person.language, path.resetPassword())
      sendLetter(tx, person, "changed", { name: person.name, link })
      return ok({ personId })
    },
  )
}
