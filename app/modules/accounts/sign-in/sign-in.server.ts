import type { PersonDoc } from "#app/modules/accounts/people/person.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { passwordMatches } from "#app/platform/auth/proof.server.ts"
import { forgiveRate, limitRate } from "#app/platform/auth/rate-limits.server.ts"
import { openSession, type SessionLimits } from "#app/platform/auth/sessions.server.ts"
import { actorOf } from "#app/platform/auth/viewer.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"

/** Accounts of the demonstration carry this domain, which leads nowhere (RFC 2606). */
export const DEMO_DOMAIN = "@demo.invalid"

export interface SignedIn {
  /** For the cookie; stored nowhere. */
  token: string
  actor: Actor
}

/**
 * Signs a person in by e-mail and password and opens a session with the limits of the policies (staff shorter). An
 * unknown account, a wrong password and a suspended account without its password are one refusal, `sign-in-failed`,
 * and cost the same time; `account-suspended` only for the right password; `too-many-attempts` by account and address.
 */
export async function signIn(
  services: Services,
  { email, password }: { email: string; password: string },
  address: string,
): Promise<Result<SignedIn>> {
  const who = `${email}|${address}`
  for (const [action, key] of [
    ["signInAddress", address],
    ["signIn", who],
  ] as const) {
    const limited = await limitRate(services, action, key)
    if (!limited.ok) return limited
  }
  const person = await raw(PersonModel).findOne({ email })
  if (!(await passwordMatches(person?._id ?? "", password)) || !person) {
    return refuse("sign-in-failed")
  }
  await forgiveRate(services, "signIn", who)
  if (person.status !== "active") return refuse("account-suspended")
  return ok(await enter(services, person))
}

/** One click on a demonstration account; refuses with `not-found` outside demo mode and for every other account. */
export async function demoSignIn(services: Services, email: string): Promise<Result<SignedIn>> {
  if (!services.env.DEMO_MODE || !email.endsWith(DEMO_DOMAIN)) return refuse("not-found")
  const person = await raw(PersonModel).findOne({ email })
  if (person?.status !== "active") return refuse("not-found")
  return ok(await enter(services, person))
}

/** Opens the session of a person whose identity is proved, acting for the first of their organisations. */
export async function enter(services: Services, person: PersonDoc): Promise<SignedIn> {
  const organisationId = person.memberships[0]?.organisationId
  const organisation = organisationId ? await raw(OrganisationModel).findOne({ _id: organisationId }) : null
  const limits = await sessionLimits(services, Boolean(person.staffRole))
  const token = await openSession(services, person._id, organisationId, limits)
  return { token, actor: actorOf(person, organisation) }
}

async function sessionLimits({ clock }: Services, isStaff: boolean): Promise<SessionLimits> {
  const idle = isStaff ? "session.staffIdle" : "session.idle"
  const absolute = isStaff ? "session.staffAbsolute" : "session.absolute"
  const policies = await currentPolicies(clock.now(), [idle, absolute])
  return { idleMinutes: readPolicy(policies, idle), absoluteMinutes: readPolicy(policies, absolute) }
}
