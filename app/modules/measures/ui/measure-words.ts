import type { MeasureState } from "#app/modules/measures/measure.ts"
import type { Tone } from "#app/shared/ui/tag.tsx"

/** How a state looks: what waits, what bites, what is over. */
export const MEASURE_TONES: Record<MeasureState, Tone> = {
  told: "wait",
  "to-decide": "wait",
  "in-force": "risk",
  objected: "risk",
  ended: "plain",
  lifted: "plain",
  dropped: "plain",
  undone: "plain",
}
