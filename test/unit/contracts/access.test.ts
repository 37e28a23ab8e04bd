import { describe, expect, it } from "vitest"
import { contractAccess } from "#app/modules/contracts/contract.access.ts"
import { contractMachine } from "#app/modules/contracts/contract.machine.ts"
import { CONTRACT_STATES } from "#app/modules/contracts/contract.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, ANONYMOUS, type PersonActor } from "#app/shared/actor.ts"
import { STAFF_ROLES } from "#app/shared/roles.ts"

const now = new Date("2024-03-04T01:00:00Z")
const parties = { ownerId: "o", agencyId: "a", recordedBy: "o" }
const member = (
  id: string,
  kind: "enterprise" | "agency",
  role: "manager" | "agent" = "manager",
  status = "active",
): PersonActor => ({
  ...{ kind: "person", personId: "p", name: "某", fields: [] },
  ...{ organisation: { id, kind, role, status }, organisationIds: [id] },
})
const ACTIONS = ["read", "record", "answer", "pay", "complete"] as const
const allowed = (actor: Actor, contract: typeof parties | Omit<typeof parties, "recordedBy"> = parties) =>
  ACTIONS.filter(action => can(contractAccess, actor, action, contract, now))

describe("who may do what with a contract that the owner recorded", () => {
  it.each([
    ["nobody known", ANONYMOUS, []],
    ["the owner's manager", member("o", "enterprise"), ["read", "record", "pay", "complete"]],
    ["the owner's agent", member("o", "enterprise", "agent"), ["read", "record", "complete"]],
    ["a suspended owner", member("o", "enterprise", "manager", "suspended"), ["read"]],
    ["the agency's manager", member("a", "agency"), ["read", "record", "answer"]],
    ["the agency's agent", member("a", "agency", "agent"), ["read", "record", "answer"]],
    ["a suspended agency", member("a", "agency", "manager", "suspended"), ["read"]],
    ["a stranger", member("x", "agency"), []],
  ] as const)("%s", (_who, actor, actions) => {
    expect(allowed(actor)).toEqual(actions)
  })

  it("the owner answers what the agency recorded, and the agency does not", () => {
    const recorded = { ...parties, recordedBy: "a" }
    expect(allowed(member("o", "enterprise"), recorded)).toContain("answer")
    expect(allowed(member("a", "agency"), recorded)).not.toContain("answer")
  })

  it.each(STAFF_ROLES)("%s reads or nothing", staffRole => {
    const actor: PersonActor = {
      ...{ kind: "person", personId: "p", name: "某", fields: [], organisationIds: [], staffRole },
    }
    const reads = ["operation-review", "operation-publish", "supervision", "audit"].includes(staffRole)
    expect(allowed(actor)).toEqual(reads ? ["read"] : [])
  })
})

describe("the life of a contract", () => {
  const table: Record<string, Record<string, string>> = {
    awaiting: { record: "recorded", end: "ended" },
    recorded: { confirm: "confirmed", dispute: "awaiting", end: "ended" },
    confirmed: { complete: "completed", end: "ended" },
    completed: {},
    ended: {},
  }
  const events = ["record", "confirm", "dispute", "complete", "end"] as const
  it.each(CONTRACT_STATES.flatMap(state => events.map(event => ({ state, event }))))(
    "$state × $event",
    ({ state, event }) => expect(contractMachine.next(state, event)).toBe(table[state]?.[event]),
  )
  it("begins with the deal, before anything is recorded", () => {
    expect(contractMachine.initial).toBe("awaiting")
  })
})
