import { defineMachine } from "#app/shared/machine.ts"
import { CONTRACT_STATES } from "./contract.ts"

/** The life of a contract: one party records it, the other confirms or disputes, the owner closes it when paid. */
export const contractMachine = defineMachine({
  states: CONTRACT_STATES,
  initial: "awaiting",
  transitions: {
    awaiting: { record: "recorded", end: "ended" },
    recorded: { confirm: "confirmed", dispute: "awaiting", end: "ended" },
    confirmed: { complete: "completed", end: "ended" },
    completed: {},
    ended: {},
  },
})
