import { hashPassword } from "#app/platform/auth/passwords.server.ts"
import { limitRate } from "#app/platform/auth/rate-limits.server.ts"
import { newId, sha256 } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { ANONYMOUS } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { CredentialModel } from "#models/platform/credential.server.ts"
import { letterLink, sendLetter } from "./account-mail.server.ts"
import { organisationMachine } from "./organisation.machine.ts"
import type { SignUp } from "./sign-in.schema.ts"

export interface SignedUp {
  personId: string
  organisationId: string
}

/**
 * Registers a person together with their enterprise or agency; the person is its first manager. An enterprise begins as
 * a draft, an agency active (see the machine). Refuses with `organisation-exists` beside the code (a manager invites
 * further members), `email-taken`, `too-many-attempts` by address.
 */
export async function signUp(
  services: Services,
  input: Omit<SignUp, "once" | "terms">,
  { address, lang, once }: { address: string; lang: Lang; once: string },
) {
  const limited = await limitRate(services, "register", address)
  if (!limited.ok) return limited
  // Outside the transaction: a hash takes longer than everything in it.
  const hash = await hashPassword(input.newPassword)
  return commit<SignedUp>(
    services,
    {
      command: "sign-up",
      actor: ANONYMOUS,
      idempotencyKey: onceKey(`sign-up:${sha256(input.email)}`, ANONYMOUS, once),
    },
    async tx => {
      const free = await isFree(tx, input)
      if (!free.ok) return free
      const made = { personId: newId(), organisationId: newId() }
      await putOrganisation(tx, made.organisationId, input)
      const { name, email } = input
      await tx.put(PersonModel, {
        _id: made.personId,
        name,
        email,
        language: lang,
        status: "active",
        memberships: [{ organisationId: made.organisationId, role: "manager" }],
        createdAt: tx.now,
      })
      await tx.putPrivate(CredentialModel, { _id: made.personId, hash, changedAt: tx.now })
      const about = { organisationId: made.organisationId, name: input.organisationName, kind: input.kind }
      tx.emit({ type: "organisation.registered", ...about, personId: made.personId })
      const link = letterLink(services, lang, path.signIn())
      sendLetter(tx, { email, language: lang }, "welcome", { name, organisation: about.name, link })
      return ok(made)
    },
  )
}

async function isFree(tx: Tx, { uscc, email }: Pick<SignUp, "uscc" | "email">): Promise<Result<null>> {
  if (await tx.findOne(OrganisationModel, { uscc })) return refuse("organisation-exists", { field: "uscc" })
  if (await tx.findOne(PersonModel, { email })) return refuse("email-taken", { field: "email" })
  return ok(null)
}

async function putOrganisation(
  tx: Tx,
  _id: string,
  { kind, organisationName, uscc }: Pick<SignUp, "kind" | "organisationName" | "uscc">,
): Promise<void> {
  await tx.put(OrganisationModel, {
    _id,
    kind,
    name: organisationName,
    uscc,
    status: kind === "enterprise" ? organisationMachine.initial : "active",
    fields: [],
    check: { defects: [] },
    createdAt: tx.now,
  })
}
