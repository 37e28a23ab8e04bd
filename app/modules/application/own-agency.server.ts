import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { type AgencyDoc, isEditable } from "#app/modules/directory/agency.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/** The agency for which a person acts, whatever its state. Refuses `not-found`. */
export async function ownAgency(
  tx: Tx,
  actor: Actor,
  action: "edit" | "submit" = "edit",
): Promise<Result<AgencyDoc>> {
  const id = actor.kind === "person" ? (actor.organisation?.id ?? "") : ""
  const agency = await tx.get(AgencyModel, id)
  return agency && can(agencyAccess, actor, action, agency, tx.now) ? ok(agency) : refuse("not-found")
}

/** The same while its facts may be changed. Refuses `not-found`, `wrong-state` with the present state. */
export async function editableAgency(
  tx: Tx,
  actor: Actor,
  action: "edit" | "submit" = "edit",
): Promise<Result<AgencyDoc>> {
  const own = await ownAgency(tx, actor, action)
  if (!own.ok) return own
  return isEditable(own.value) ? own : refuse("wrong-state", { params: { state: own.value.status } })
}
