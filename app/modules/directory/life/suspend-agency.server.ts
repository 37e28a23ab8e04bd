import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { holdAgency, releaseAgency } from "./hold-agency.server.ts"
import { canBeHeld } from "./holds.rules.ts"

const CAUSE = "desk"

interface Suspension {
  agencyId: string
  intent: "suspend" | "restore"
  reason: string
  once: string
}

/**
 * 暂停与恢复. Takes an agency off the list with a reason, or puts it back. Refuses `not-found` (also for an officer of
 * the agency itself) and `wrong-state`.
 */
export function suspendAgency(
  services: Services,
  actor: PersonActor,
  input: Suspension,
): Promise<Committed<{ agencyId: string }>> {
  const command = `${input.intent}-agency`
  const key = onceKey(command, actor, input.once)
  return commit(services, { command, actor, idempotencyKey: key }, async tx => {
    const agency = await tx.get(AgencyModel, input.agencyId)
    if (!agency || !can(agencyAccess, actor, "suspend", agency, tx.now)) return refuse("not-found")
    if (!canBeHeld(agency)) return refuse("wrong-state", { params: { state: agency.status } })
    const reason = input.reason
    if (input.intent === "restore") await releaseAgency(tx, agency, CAUSE, "lifted")
    else await holdAgency(tx, agency, { id: CAUSE, kind: "suspend", reason, since: tx.now })
    return ok({ agencyId: agency._id })
  })
}
