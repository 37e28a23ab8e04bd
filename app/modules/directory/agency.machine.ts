import { defineMachine, type MachineEvent } from "#app/shared/machine.ts"
import { AGENCY_STATES } from "./agency.ts"

/**
 * 机构状态. What everybody sees has always been checked, here or by the city (`claim`): during a change the old facts stay
 * in force, and a change that is returned goes back to its writers without touching them. A hold (预警、暂停、清退) never
 * touches a change: when it ends, `restore-change` takes the change up again. A removal is undone by an objection; when
 * its time is over the agency is a draft again and may apply anew.
 */
export const agencyMachine = defineMachine({
  states: AGENCY_STATES,
  initial: "draft",
  transitions: {
    draft: { submit: "in-check", claim: "listed" },
    "in-check": { approve: "listed", return: "returned", refuse: "draft" },
    returned: { submit: "in-check", lapse: "draft", leave: "left" },
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
      "approve-warned": "warned",
      return: "change-in-check",
      lapse: "change-in-check",
      "give-up": "listed",
      "give-up-warned": "warned",
      suspend: "suspended",
      remove: "removed",
      leave: "left",
    },
    warned: {
      change: "change-in-check",
      restore: "listed",
      suspend: "suspended",
      remove: "removed",
      leave: "left",
    },
    suspended: {
      restore: "listed",
      "restore-warned": "warned",
      "restore-change": "change-in-check",
      remove: "removed",
      leave: "left",
    },
    removed: {
      restore: "listed",
      "restore-warned": "warned",
      "restore-change": "change-in-check",
      suspend: "suspended",
      reopen: "draft",
    },
    left: {},
  },
})

export type AgencyEvent = MachineEvent<typeof agencyMachine>
