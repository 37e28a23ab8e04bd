import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { isInCheck } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/**
 * 领取核验件. One officer works on a file. Refuses `not-found` (also for an officer of the agency itself),
 * `wrong-state`, `claimed-by-other`.
 */
export function claimFile(
  services: Services,
  actor: PersonActor,
  input: { agencyId: string; once: string },
): Promise<Committed<null>> {
  const key = onceKey("claim-file", actor, input.once)
  return commit(services, { command: "claim-file", actor, idempotencyKey: key }, async tx => {
    const agency = await tx.get(AgencyModel, input.agencyId)
    if (!agency || !can(agencyAccess, actor, "vet", agency, tx.now)) return refuse("not-found")
    if (!isInCheck(agency)) return refuse("wrong-state", { params: { state: agency.status } })
    const { claimedBy } = agency.check
    if (claimedBy && claimedBy !== actor.personId) return refuse("claimed-by-other")
    const check = { ...agency.check, claimedBy: actor.personId, claimedAt: tx.now }
    await putAgency(tx, { ...agency, check })
    return ok(null)
  })
}
