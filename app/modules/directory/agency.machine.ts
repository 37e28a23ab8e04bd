import { defineMachine, type MachineEvent } from "#app/shared/machine.ts"
import { AGENCY_STATES } from "./agency.ts"

/**
 * 机构状态. A change of a listed agency takes it off the list until vetting approved it: what everybody sees has
 * always been checked.
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
      return: "returned",
      suspend: "suspended",
    },
    warned: { restore: "listed", suspend: "suspended", remove: "removed", leave: "left" },
    suspended: { restore: "listed", remove: "removed" },
    removed: {},
    left: {},
  },
})

export type AgencyEvent = MachineEvent<typeof agencyMachine>
