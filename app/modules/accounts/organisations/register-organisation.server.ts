import { letterLink, sendLetter } from "#app/modules/accounts/sign-in/account-mail.server.ts"
import type { SignUp } from "#app/modules/accounts/sign-in/sign-in.schema.ts"
import { newId } from "#app/platform/ids.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { CredentialModel } from "#models/platform/credential.server.ts"
import { organisationMachine } from "./organisation.machine.ts"

export interface SignedUp {
  personId: string
  organisationId: string
}

/**
 * Writes a person with their organisation, whose first manager they are, inside the command that has read the form;
 * `hash` is of the password. Refuses `organisation-exists` beside the code and `email-taken`.
 */
export async function registerOrganisation(
  services: Services,
  tx: Tx,
  input: Omit<SignUp, "idempotencyToken" | "terms" | "newPassword">,
  { hash, lang }: { hash: string; lang: Lang },
): Promise<Result<SignedUp>> {
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
