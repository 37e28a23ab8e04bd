import { describe, expect, it } from "vitest"
import { withoutManager } from "#app/modules/accounts/members.rules.ts"
import { organisationMachine as machine } from "#app/modules/accounts/organisation.machine.ts"

describe("states of an organisation", () => {
  const allowed = {
    draft: { submit: "in-check" },
    "in-check": { approve: "active", return: "returned" },
    returned: { submit: "in-check" },
    active: { submit: "in-check", suspend: "suspended" },
    suspended: { reinstate: "active" },
  } as const
  const events = ["submit", "approve", "return", "suspend", "reinstate"] as const
  const cases = machine.states.flatMap(state => events.map(event => ({ state, event })))

  it.each(cases)("$state on $event", ({ state, event }) => {
    const row: Readonly<Record<string, string>> = allowed[state]
    expect(machine.next(state, event)).toBe(row[event])
  })
})

describe("the last manager", () => {
  const member = (_id: string, role: string, status = "active") => ({
    _id,
    status,
    memberships: [{ organisationId: "o", role }],
  })

  it.each([
    [[member("a", "manager")], true],
    [[member("a", "manager"), member("b", "agent")], true],
    [[member("a", "manager"), member("b", "manager")], false],
    [[member("a", "manager"), member("b", "manager", "suspended")], true],
  ])("of %j", (members, isLast) => {
    expect(withoutManager(members, "o", "a")).toBe(isLast)
  })
})
