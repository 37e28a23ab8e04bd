import { defineMachine } from "#app/shared/machine.ts"
import { REQUEST_STATES, type RequestState } from "./request.ts"

/** The life of a request. Who may cause what stands in `request.access.ts`; time causes `close`, `extend`, `fail` and `conclude`. */
export const requestMachine = defineMachine({
  states: REQUEST_STATES,
  initial: "draft",
  transitions: {
    draft: { submit: "in-review", withdraw: "withdrawn" },
    "in-review": { approve: "in-review", return: "returned", publish: "open", withdraw: "withdrawn" },
    returned: { submit: "in-review", withdraw: "withdrawn" },
    open: { close: "closed", extend: "open", fail: "failed", annul: "annulled" },
    closed: { open: "opened", fail: "failed", annul: "annulled" },
    opened: { select: "awaiting-confirmation", fail: "failed", annul: "annulled" },
    "awaiting-confirmation": {
      confirm: "award-notice",
      "decline-to-next": "awaiting-confirmation",
      "decline-to-owner": "opened",
      fail: "failed",
      annul: "annulled",
    },
    "award-notice": { conclude: "awaiting-contract", "uphold-objection": "opened", annul: "annulled" },
    "awaiting-contract": { sign: "in-service", annul: "annulled" },
    "in-service": { complete: "completed" },
    completed: {},
    failed: {},
    withdrawn: {},
    annulled: {},
  },
})

export type RequestEvent = Parameters<typeof requestMachine.next>[1]

/** 废置 is for what has no contract yet: from then on the parties have the contract's own ways out. */
export function isAnnullable(state: RequestState): boolean {
  return requestMachine.can(state, "annul")
}
