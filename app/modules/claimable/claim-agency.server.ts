import { organisationFor } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { registerOrganisation } from "#app/modules/accounts/organisations/register-organisation.server.ts"
import { spendToken } from "#app/modules/accounts/sign-in/one-time-token.server.ts"
import { hashPassword } from "#app/platform/auth/passwords.server.ts"
import { limitRate } from "#app/platform/auth/rate-limits.server.ts"
import { type Asked, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, isPerson } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { ClaimableModel } from "#models/claimable/claimable.server.ts"
import type { ClaimForm } from "./claim.schema.ts"
import { claimableAccess } from "./claimable.access.ts"
import { type ClaimableDoc, claimableMachine } from "./claimable.ts"
import { listClaimed } from "./list-claimed.server.ts"

export interface Claim extends ClaimForm {
  token: string
  lang: Lang
  /** Where a newcomer's request came from, for the limit of registrations. */
  address: string
}

export interface Claimed {
  agencyId: string
  name: string
}

/**
 * 认领: the agency behind a live invitation is listed at once with what the city lists of it; its person registers with
 * the same form, or is signed in as manager of the organisation with the same credit code. The link is used up. Refuses
 * `link-invalid` (used, withdrawn, lapsed), `claim-other-code`, `claim-not-agency`, `organisation-suspended`,
 * `not-manager`, `sign-in-as-manager` when the organisation is registered already, those of `registerOrganisation` and
 * of `listClaimed`, `required` beside what a newcomer left out, and `too-many-attempts`.
 */
export const claimAgency = command(
  "claim-agency",
  { prepare: admit },
  async ({ services, tx, actor, input, prepared: hash }): Promise<Result<Claimed>> => {
    const entry = await invitedEntry(tx, input.token)
    const status = entry && claimableMachine.next(entry.status, "claim")
    if (!entry || !status) return refuse("link-invalid")
    const organisation = isPerson(actor)
      ? await ownOrganisation(tx, actor, entry)
      : await newOrganisation(services, tx, entry, { ...input, hash })
    if (!organisation.ok) return organisation
    const agencyId = organisation.value
    const listed = await listClaimed(services, tx, entry, { agencyId, ...input })
    if (!listed.ok) return listed
    await tx.put(ClaimableModel, { ...entry, status, agencyId, claimedAt: tx.now, nextCheckAt: undefined })
    return ok({ agencyId, name: entry.name })
  },
)

/** A newcomer's tries are counted; gives the hash of the password. */
async function admit({ services, actor, input }: Asked<Claim, Actor>): Promise<Result<string | undefined>> {
  if (isPerson(actor)) return ok(undefined)
  const limited = await limitRate(services, "register", input.address)
  if (!limited.ok) return limited
  return ok(input.newPassword ? await hashPassword(input.newPassword) : undefined)
}

async function invitedEntry(tx: Tx, token: string): Promise<ClaimableDoc | null> {
  const id = await spendToken(tx, token, "agency-invitation")
  return id ? tx.get(ClaimableModel, id) : null
}

/** The organisation for which somebody signed in claims; its code has to be that of the list. */
async function ownOrganisation(tx: Tx, actor: Actor, entry: ClaimableDoc): Promise<Result<string>> {
  const id = isPerson(actor) ? actor.organisation?.id : undefined
  const organisation = id ? await organisationFor(tx, id) : null
  if (!organisation || organisation.uscc !== entry.uscc) return refuse("claim-other-code")
  if (organisation.kind !== "agency") return refuse("claim-not-agency")
  if (organisation.status === "suspended") return refuse("organisation-suspended")
  const { id: organisationId } = organisation
  return can(claimableAccess, actor, "claim", { organisationId }, tx.now)
    ? ok(organisationId)
    : refuse("not-manager")
}

async function newOrganisation(
  services: Services,
  tx: Tx,
  { uscc, name: organisationName }: ClaimableDoc,
  { name, email, terms, hash, lang }: Claim & { hash?: string },
): Promise<Result<string>> {
  if (!name) return refuse("required", { field: "name" })
  if (!email) return refuse("required", { field: "email" })
  if (!hash) return refuse("required", { field: "newPassword" })
  if (!terms) return refuse("must-tick", { field: "terms" })
  const input = { kind: "agency" as const, organisationName, uscc, name, email }
  const made = await registerOrganisation(services, tx, input, { hash, lang })
  if (made.ok) return ok(made.value.organisationId)
  return made.error.code === "organisation-exists" ? refuse("sign-in-as-manager") : made
}
