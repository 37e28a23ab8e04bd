import { defineMachine, type MachineState } from "#app/shared/machine.ts"

/**
 * 单位: an enterprise begins as a draft and needs the form check (形式核验) before its first publication; an agency and
 * a department begin active, because the agency's check is its entry in the directory and a department is entered by
 * the administration. A change of an active one is checked while the facts in force stay: the state does not move.
 */
export const organisationMachine = defineMachine({
  states: ["draft", "in-check", "returned", "active", "suspended"],
  initial: "draft",
  transitions: {
    draft: { submit: "in-check" },
    "in-check": { approve: "active", return: "returned" },
    returned: { submit: "in-check" },
    active: { submit: "active", approve: "active", return: "active", suspend: "suspended" },
    suspended: { reinstate: "active" },
  },
})

export type OrganisationState = MachineState<typeof organisationMachine>
