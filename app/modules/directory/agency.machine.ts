import { defineMachine, type MachineEvent } from "#app/shared/machine.ts"
import { AGENCY_STATES } from "./agency.ts"

/**
 * 机构状态. What everybody sees has always been checked: during a change the old facts stay in force, and a change that
 * is returned goes back to its writers without touching them.
 */
export const agencyMachine = defineMachine({
  states: AGENCY_STATES,
  initial: "draft",
  transitions: {
    draft: { submit: "in-check" },
    "in-check": { approve: "listed", return: "returned" },
    returned: { submit: "in-check", leave: "left" },
    listed: {
      change: "change-in-check",
      warn: "warned",
      suspend: "suspended",
      remove: "removed",
      leave: "left",
    },
    "change-in-check": {
      submit: "change-in-check",
      approve: "listed",
      return: "change-in-check",
      "give-up": "listed",
      suspend: "suspended",
      remove: "removed",
    },
    warned: { restore: "listed", suspend: "suspended", remove: "removed", leave: "left" },
    suspended: { restore: "listed", remove: "removed" },
    removed: {},
    left: {},
  },
})

export type AgencyEvent = MachineEvent<typeof agencyMachine>
