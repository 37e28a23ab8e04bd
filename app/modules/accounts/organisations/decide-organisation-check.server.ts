import { accountsAccess } from "#app/modules/accounts/accounts.access.ts"
import { isInCheck } from "#app/modules/accounts/owners/check-state.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import type { JournalEvent } from "#app/platform/journal/events.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, isPerson } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { organisationMachine } from "./organisation.machine.ts"
import type { OrganisationDoc } from "./organisation.ts"

/** Approved, or returned with everything that is to be corrected, told at once (一次性告知). */
export type CheckDecision = { outcome: "approve" } | { outcome: "return"; defects: string[] }

/**
 * Vetting decides the form check of an enterprise or a department (a department also by the system role), which is a check
 * of form and no licence. A change takes the place of the facts in force, or comes back and leaves them. Refuses with
 * `not-found` (also for an officer who belongs to it), `wrong-state` when nothing waits, `required` beside an empty list
 * of defects.
 */
export function decideOrganisationCheck(
  services: Services,
  actor: Actor,
  organisationId: string,
  decision: CheckDecision,
  idempotencyToken: string,
) {
  const defects = decision.outcome === "return" ? decision.defects : []
  return commit<{ status: string }>(
    services,
    {
      command: "decide-organisation-check",
      actor,
      idempotencyKey: idempotencyKeyOf("decide-check", actor, idempotencyToken),
    },
    async tx => {
      const organisation = await tx.get(OrganisationModel, organisationId)
      if (!organisation || !can(accountsAccess, actor, "decide-check", organisation, tx.now)) {
        return refuse("not-found")
      }
      const status = organisationMachine.next(organisation.status, decision.outcome)
      if (!status || !isInCheck(organisation)) return refuse("wrong-state")
      const isWithoutDefects = decision.outcome === "return" && defects.length === 0
      if (isWithoutDefects) return refuse("required", { field: "defects" })
      const decidedBy = isPerson(actor) ? actor.personId : undefined
      const check = { ...organisation.check, decidedAt: tx.now, decidedBy, defects }
      await tx.put(OrganisationModel, settled({ ...organisation, status, check }, decision))
      tx.emit(decided(organisation, decision))
      return ok({ status })
    },
  )
}

/** A change that was decided is in force, or back with its defects; without one the state says it all. */
function settled({ proposal, ...organisation }: OrganisationDoc, decision: CheckDecision): OrganisationDoc {
  if (!proposal) return organisation
  const { submittedAt: _at, dueAt: _due, defects: _old, ...facts } = proposal
  if (decision.outcome === "approve") return { ...organisation, ...facts }
  const check = { ...organisation.check, defects: [] }
  return { ...organisation, check, proposal: { ...facts, defects: decision.defects } }
}

function decided({ _id, name }: { _id: string; name: string }, decision: CheckDecision): JournalEvent {
  const about = { organisationId: _id, name }
  if (decision.outcome === "approve") return { type: "organisation.approved", ...about }
  return { type: "organisation.returned", ...about, defects: decision.defects }
}
