import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { letterLink, sendLetter } from "./account-mail.server.ts"
import { keepToken } from "./one-time-token.server.ts"

const MINUTE = 60_000

interface NewAccount {
  personId: string
  name: string
  email: string
  lang: Lang
  token: string
  letter: "staff" | "expert"
}

/** Sends the link that sets the first password of an account somebody else opened (policy `account.memberInvitation`). */
export async function sendFirstPassword(services: Services, tx: Tx, account: NewAccount): Promise<void> {
  const { personId, name, email, lang, token, letter } = account
  const policies = await policiesFor(tx, ["account.memberInvitation"])
  const minutes = readPolicy(policies, "account.memberInvitation")
  const expiresAt = new Date(tx.now.getTime() + minutes * MINUTE)
  await keepToken(tx, { token, purpose: "password-reset", subjectId: personId, expiresAt })
  const link = letterLink(services, lang, path.newPassword(token))
  sendLetter(tx, { email, language: lang }, letter, { name, hours: Math.round(minutes / 60), link })
}
