import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { isListed, lifecycleOf } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { releaseAgency } from "#app/modules/directory/holds/hold-agency.server.ts"
import { IDLE } from "#app/modules/directory/holds/holds.rules.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/**
 * 声明仍在营业. Starts the clock of dormancy anew, and brings an agency back at once that was paused for nothing but its
 * silence. Refuses `not-found`, `wrong-state` for one that has no place on the list.
 */
export function declareActive(
  services: Services,
  actor: PersonActor,
  input: { idempotencyToken: string },
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("declare-active", actor, input.idempotencyToken)
  return commit(services, { command: "declare-active", actor, idempotencyKey: key }, async tx => {
    const agency = await tx.get(AgencyModel, actor.organisation?.id ?? "")
    if (!agency || !can(agencyAccess, actor, "edit", agency, tx.now)) return refuse("not-found")
    if (!isListed(agency) && agency.status !== "suspended") {
      return refuse("wrong-state", { params: { state: agency.status } })
    }
    const lifecycle = { ...lifecycleOf(agency), activeAt: tx.now, idlePromptedAt: undefined }
    const active = await putAgency(tx, { ...agency, lifecycle })
    await releaseAgency(tx, active, IDLE, "declared")
    return ok(null)
  })
}
