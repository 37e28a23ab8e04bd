import { defineMachine, type MachineEvent } from "#app/shared/machine.ts"
import { MEASURE_STATES } from "./measure.ts"

/**
 * 处理的状态. Told first, decided by another person after the agency was heard or its time is over; in force until a day
 * or until it is lifted; an objection that is upheld makes it as if it had never been. When its time runs out while an
 * objection waits, the effect ends and the objection is still decided.
 */
export const measureMachine = defineMachine({
  states: MEASURE_STATES,
  initial: "told",
  transitions: {
    told: { state: "to-decide", "time-out": "to-decide" },
    "to-decide": { impose: "in-force", drop: "dropped" },
    "in-force": { object: "objected", end: "ended", lift: "lifted" },
    objected: { uphold: "undone", reject: "in-force", "reject-ended": "ended", end: "objected" },
    ended: {},
    lifted: {},
    dropped: {},
    undone: {},
  },
})

export type MeasureEvent = MachineEvent<typeof measureMachine>
