import { sendFirstPassword } from "#app/modules/accounts/sign-in/first-password.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { PersonModel } from "#models/accounts/person.server.ts"

interface NewExpert {
  name: string
  email: string
  lang: Lang
  /** The secret of the link, should a letter be needed. */
  token: string
}

/**
 * Makes somebody an expert inside the command that names them: the account with this address, or a new one whose letter
 * sets the first password. Refuses `already-expert`, and `is-staff`, because staff decide on experts.
 */
export async function openExpertAccount(
  services: Services,
  tx: Tx,
  { name, email, lang, token }: NewExpert,
): Promise<Result<{ personId: string; name: string }>> {
  const known = await tx.findOne(PersonModel, { email })
  if (known?.expert) return refuse("already-expert", { field: "email" })
  if (known?.staffRole) return refuse("is-staff", { field: "email" })
  if (known) {
    await tx.put(PersonModel, { ...known, expert: true })
    return ok({ personId: known._id, name: known.name })
  }
  const personId = newId()
  const person = { _id: personId, name, email, language: lang, memberships: [], createdAt: tx.now }
  await tx.put(PersonModel, { ...person, status: "active", expert: true })
  await sendFirstPassword(services, tx, { personId, name, email, lang, token, letter: "expert" })
  return ok({ personId, name })
}

/** Takes the role of an expert away, inside the command that retires one; the account stays. */
export async function endExpertAccount(tx: Tx, personId: string): Promise<void> {
  const person = await tx.get(PersonModel, personId)
  if (person) await tx.put(PersonModel, { ...person, expert: false })
}
