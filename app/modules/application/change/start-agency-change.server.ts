import { ownAgency } from "#app/modules/application/own-agency.server.ts"
import { factsOf } from "#app/modules/directory/agency.ts"
import { blankCheck } from "#app/modules/directory/agency-check.ts"
import { moveAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"

/**
 * 变更资料. Copies the facts of a listed agency into a proposal; what is in force stays so until the change was checked.
 * For the manager. Refuses `not-found` and `wrong-state`.
 */
export function startAgencyChange(
  services: Services,
  actor: PersonActor,
  input: { idempotencyToken: string },
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("start-agency-change", actor, input.idempotencyToken)
  return commit(services, { command: "start-agency-change", actor, idempotencyKey: key }, async tx => {
    const agency = await ownAgency(tx, actor, "submit")
    if (!agency.ok) return agency
    const moved = await moveAgency(tx, agency.value, "change", {
      check: blankCheck("change"),
      proposal: factsOf(agency.value),
    })
    return moved.ok ? ok(null) : moved
  })
}
