import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok } from "#app/shared/result.ts"
import { about, caseFor, measureDeadline, moveMeasure, saying } from "./measure-store.server.ts"

/** What an answer or a step with a text carries. */
export interface SaidOfMeasure {
  measureId: string
  text: string
}

/** 陈述申辩 by the agency's manager; then the measure can be decided. Refuses `not-found`, `wrong-measure-state`. */
export const stateOnMeasure = command(
  "state-on-measure",
  { load: ({ tx, actor, input }: Call<SaidOfMeasure>) => caseFor(tx, actor, "answer", input.measureId) },
  async ({ tx, actor, input, loaded: found }) => {
    const decideBy = await measureDeadline(tx, "decide")
    const statement = saying(tx, actor, input.text)
    const moved = await moveMeasure(tx, found, "state", { statement, decideBy })
    if (!moved.ok) return moved
    tx.emit({ type: "measure.to-decide", ...about(moved.value.measure), hasStatement: true, decideBy })
    return ok(null)
  },
)
