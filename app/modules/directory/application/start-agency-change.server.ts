import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { blankCheck, factsOf } from "#app/modules/directory/agency.ts"
import { moveAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/**
 * 变更资料. Copies the facts of a listed agency into a proposal; what is in force stays so until the change was checked.
 * Refuses `not-found` and `wrong-state`.
 */
export function startAgencyChange(
  services: Services,
  actor: PersonActor,
  input: { once: string },
): Promise<Committed<null>> {
  const key = onceKey("start-agency-change", actor, input.once)
  return commit(services, { command: "start-agency-change", actor, idempotencyKey: key }, async tx => {
    const agency = await tx.get(AgencyModel, actor.organisation?.id ?? "")
    if (!agency || !can(agencyAccess, actor, "submit", agency, tx.now)) return refuse("not-found")
    const moved = await moveAgency(tx, agency, "change", {
      check: blankCheck("change"),
      proposal: factsOf(agency),
    })
    return moved.ok ? ok(null) : moved
  })
}
