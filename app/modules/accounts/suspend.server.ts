import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { SessionModel } from "#models/platform/session.server.ts"
import { accountsAccess } from "./accounts.access.ts"
import { organisationMachine } from "./organisations/organisation.machine.ts"
import type { SuspensionReason } from "./owners/suspension-reasons.ts"

interface Action {
  id: string
  action: "suspend" | "reinstate"
  reason: string
}

/**
 * Suspends or reinstates a person (system role, never oneself), with a reason. Sessions end at once, so it takes
 * effect on the next request. Refuses with `not-found` and `wrong-state`.
 */
export function suspendPerson(
  services: Services,
  actor: Actor,
  { id, action, reason }: Action,
  idempotencyToken: string,
): Promise<Committed<{ id: string }>> {
  const command = `${action}-person`
  return commit<{ id: string }>(
    services,
    { command, actor, idempotencyKey: idempotencyKeyOf(command, actor, idempotencyToken) },
    async tx => {
      const person = await tx.get(PersonModel, id)
      if (!person || !can(accountsAccess, actor, "suspend-person", person, tx.now)) return refuse("not-found")
      const isSuspended = action === "suspend"
      if ((person.status === "suspended") === isSuspended) return refuse("wrong-state")
      await tx.put(PersonModel, {
        ...person,
        status: isSuspended ? "suspended" : "active",
        suspendedReason: isSuspended ? reason : undefined,
      })
      await tx.removePrivate(SessionModel, { personId: id })
      tx.emit({ type: isSuspended ? "person.suspended" : "person.reinstated", personId: id, reason })
      return ok({ id })
    },
  )
}

interface OrganisationAction extends Action {
  /** 停用事由, for a suspension. */
  code?: SuspensionReason
}

/**
 * Suspends or reinstates an organisation (supervision or operation, never a member of it); a suspension names a coded
 * reason, which says what the organisation can do, and both are explained in words. A change that waits stays. Its people
 * still read what is theirs, but act for it no more from the next request on. Refuses with `not-found`, `wrong-state`.
 */
export function suspendOrganisation(
  services: Services,
  actor: Actor,
  { id, action, reason, code }: OrganisationAction,
  idempotencyToken: string,
): Promise<Committed<{ id: string }>> {
  const command = `${action}-organisation`
  return commit<{ id: string }>(
    services,
    { command, actor, idempotencyKey: idempotencyKeyOf(command, actor, idempotencyToken) },
    async tx => {
      const organisation = await tx.get(OrganisationModel, id)
      if (!organisation || !can(accountsAccess, actor, "suspend-organisation", organisation, tx.now)) {
        return refuse("not-found")
      }
      const status = organisationMachine.next(organisation.status, action)
      if (!status) return refuse("wrong-state")
      const { kind, name } = organisation
      const about = { organisationId: id, name, kind, reason }
      if (action === "reinstate") {
        await tx.put(OrganisationModel, { ...organisation, status, suspension: undefined })
        tx.emit({ type: "organisation.reinstated", ...about })
        return ok({ id })
      }
      if (!code) return refuse("choose-one", { field: "code" })
      const suspension = { reason: code, note: reason, since: tx.now }
      await tx.put(OrganisationModel, { ...organisation, status, suspension })
      tx.emit({ type: "organisation.suspended", ...about, code })
      return ok({ id })
    },
  )
}
