import { expect, it } from "vitest"
import { measureActBy } from "#app/modules/measures/measure.rules.ts"
import { MEASURE_STATES } from "#app/modules/measures/measure.ts"

const at = (day: number) => new Date(Date.UTC(2026, 2, day))

it("somebody has to act on a measure until its statement, its decision, the decision on its objection", () => {
  const objection = { text: "x", at: at(8), by: "p", decideBy: at(3) }
  const measure = { statementBy: at(1), decideBy: at(2), objection }
  const byState = MEASURE_STATES.map(state => [state, measureActBy({ ...measure, state })?.getUTCDate()])
  expect(byState.filter(([, day]) => day !== undefined)).toEqual([
    ["told", 1],
    ["to-decide", 2],
    ["objected", 3],
  ])
})
