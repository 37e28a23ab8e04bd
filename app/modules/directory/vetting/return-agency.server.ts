import type { Defect } from "#app/modules/directory/agency.ts"
import { moveAgency } from "#app/modules/directory/agency-store.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { fileToDecide } from "./vetting-file.server.ts"

/**
 * 退回补正. Names every defect at once (一次性告知); a change goes back to its writers and what is in force stays. Refuses `not-found`, `wrong-state`, `claimed-by-other`,
 * `required` without a defect.
 */
export function returnAgency(
  services: Services,
  actor: PersonActor,
  input: { agencyId: string; defects: string[]; once: string },
): Promise<Committed<{ agencyId: string }>> {
  const key = onceKey("return-agency", actor, input.once)
  return commit(services, { command: "return-agency", actor, idempotencyKey: key }, async tx => {
    const file = await fileToDecide(tx, actor, input.agencyId)
    if (!file.ok) return file
    if (input.defects.length === 0) return refuse("required", { field: "defects" })
    const agency = file.value
    const moved = await moveAgency(tx, agency, "return", {
      check: {
        ...agency.check,
        submittedAt: agency.check.kind === "change" ? undefined : agency.check.submittedAt,
        defects: input.defects.map(text => defectOf(text, agency.check.round)),
        decidedAt: tx.now,
        decidedBy: actor.personId,
      },
    })
    if (!moved.ok) return moved
    const { _id: agencyId, name } = agency
    tx.emit({ type: "agency.returned", agencyId, name, defects: input.defects })
    return ok({ agencyId })
  })
}

function defectOf(text: string, round: number): Defect {
  return { id: newId(), section: "organisation", text, round }
}
