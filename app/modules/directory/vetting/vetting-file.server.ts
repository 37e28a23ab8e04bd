import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { isInCheck } from "#app/modules/directory/agency.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { type AgencyDoc, AgencyModel } from "#models/directory/agency.server.ts"

/** The file that this officer may decide on now: in check, not of an own organisation, not another officer's. */
export async function fileToDecide(tx: Tx, actor: PersonActor, agencyId: string): Promise<Result<AgencyDoc>> {
  const agency = await tx.get(AgencyModel, agencyId)
  if (!agency || !can(agencyAccess, actor, "vet", agency, tx.now)) return refuse("not-found")
  if (!isInCheck(agency)) return refuse("wrong-state", { params: { state: agency.status } })
  const { claimedBy } = agency.check
  if (claimedBy && claimedBy !== actor.personId) return refuse("claimed-by-other")
  return ok(agency)
}
