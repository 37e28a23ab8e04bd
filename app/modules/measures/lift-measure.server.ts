import { releaseAgency } from "#app/modules/directory/holds/hold-agency.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok } from "#app/shared/result.ts"
import { caseFor, moveMeasure, saying } from "./measure-store.server.ts"
import type { SaidOfMeasure } from "./state-on-measure.server.ts"

/** 提前解除, with the reason. Refuses `not-found`, `wrong-measure-state`, also while an objection waits for its decision. */
export const liftMeasure = command(
  "lift-measure",
  { load: ({ tx, actor, input }: Call<SaidOfMeasure>) => caseFor(tx, actor, "lift", input.measureId) },
  async ({ tx, actor, input, loaded: found }) => {
    const lifting = saying(tx, actor, input.text)
    const moved = await moveMeasure(tx, found, "lift", { lifting, endedAt: tx.now })
    if (!moved.ok) return moved
    await releaseAgency(tx, moved.value.agency, input.measureId, "lifted")
    return ok(null)
  },
)
