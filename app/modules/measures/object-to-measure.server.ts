import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { about, caseFor, measureDeadline, moveMeasure, saying } from "./measure-store.server.ts"
import type { SaidOfMeasure } from "./state-on-measure.server.ts"

/**
 * 提出异议, once, by the agency's manager within the working days of the policy after the decision; the measure stays in
 * force. Refuses `not-found`, `wrong-measure-state`, `objection-late`, `objection-twice`.
 */
export const objectToMeasure = command(
  "object-to-measure",
  { load: ({ tx, actor, input }: Call<SaidOfMeasure>) => caseFor(tx, actor, "answer", input.measureId) },
  async ({ tx, actor, input, loaded: found }) => {
    const { objectBy, objection: former } = found.measure
    if (former) return refuse("objection-twice")
    if (objectBy && tx.now > objectBy) return refuse("objection-late")
    const decideBy = await measureDeadline(tx, "decideObjection")
    const objection = { ...saying(tx, actor, input.text), decideBy }
    const moved = await moveMeasure(tx, found, "object", { objection })
    if (!moved.ok) return moved
    tx.emit({ type: "measure.objected", ...about(moved.value.measure), decideBy })
    return ok(null)
  },
)
