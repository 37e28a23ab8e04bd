import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { moveAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

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
    const isSuspension = input.intent === "suspend"
    const endReason = isSuspension ? input.reason : undefined
    const moved = await moveAgency(tx, agency, input.intent, { endReason })
    if (!moved.ok) return moved
    const about = { agencyId: agency._id, name: agency.name }
    if (isSuspension) tx.emit({ type: "agency.suspended", ...about, reason: input.reason })
    else tx.emit({ type: "agency.restored", ...about })
    return ok({ agencyId: agency._id })
  })
}
