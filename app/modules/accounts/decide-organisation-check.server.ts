import { commit } from "#app/platform/journal/commit.server.ts"
import type { JournalEvent } from "#app/platform/journal/events.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { accountsAccess } from "./accounts.access.ts"
import { organisationMachine } from "./organisation.machine.ts"

/** Approved, or returned with everything that is to be corrected, told at once (一次性告知). */
export type CheckDecision = { outcome: "approve" } | { outcome: "return"; defects: string[] }

/**
 * Vetting decides the form check of an enterprise, which is a check of form and no licence. Refuses with `not-found`
 * (also for an officer who belongs to it), `wrong-state`, and `required` beside an empty list of defects.
 */
export function decideOrganisationCheck(
  services: Services,
  actor: Actor,
  organisationId: string,
  decision: CheckDecision,
  once: string,
) {
  const defects = decision.outcome === "return" ? decision.defects : []
  return commit<{ status: string }>(
    services,
    { command: "decide-organisation-check", actor, idempotencyKey: onceKey("decide-check", actor, once) },
    async tx => {
      const organisation = await tx.get(OrganisationModel, organisationId)
      if (!organisation || !can(accountsAccess, actor, "decide-check", organisation, tx.now)) {
        return refuse("not-found")
      }
      const status = organisationMachine.next(organisation.status, decision.outcome)
      if (!status) return refuse("wrong-state")
      if (decision.outcome === "return" && defects.length === 0)
        return refuse("required", { field: "defects" })
      const decidedBy = actor.kind === "person" ? actor.personId : undefined
      const check = { ...organisation.check, decidedAt: tx.now, decidedBy, defects }
      await tx.put(OrganisationModel, { ...organisation, status, check })
      tx.emit(decided(organisation, decision))
      return ok({ status })
    },
  )
}

function decided({ _id, name }: { _id: string; name: string }, decision: CheckDecision): JournalEvent {
  const about = { organisationId: _id, name }
  if (decision.outcome === "approve") return { type: "organisation.approved", ...about }
  return { type: "organisation.returned", ...about, defects: decision.defects }
}
