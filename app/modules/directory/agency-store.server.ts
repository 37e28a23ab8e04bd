import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { type AgencyDoc, AgencyModel } from "#models/directory/agency.server.ts"
import { type AgencyEvent, agencyMachine } from "./agency.machine.ts"
import { isListed } from "./agency.ts"

/**
 * Moves an agency by an event of its machine and writes it with `changes`; what the search engine holds follows.
 * Refuses `wrong-state` with the present state when the event has no place there.
 */
export async function moveAgency(
  tx: Tx,
  agency: AgencyDoc,
  event: AgencyEvent,
  changes: Partial<AgencyDoc> = {},
): Promise<Result<AgencyDoc>> {
  const status = agencyMachine.next(agency.status, event)
  if (!status) return refuse("wrong-state", { params: { state: agency.status } })
  const moved = await tx.put(AgencyModel, { ...agency, ...changes, status })
  if (isListed(agency) || isListed(moved)) {
    tx.effect({ kind: "search.index-agency", payload: { agencyId: agency._id } })
  }
  return ok(moved)
}

/** The agency inside another module's command while everybody finds it, or null. */
export async function listedAgencyFor(tx: Tx, agencyId: string): Promise<AgencyDoc | null> {
  const agency = await tx.get(AgencyModel, agencyId)
  return agency && isListed(agency) ? agency : null
}
