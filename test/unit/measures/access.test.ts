import { describe, expect, it } from "vitest"
import { measureAccess } from "#app/modules/measures/measure.access.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, ANONYMOUS, type PersonActor } from "#app/shared/actor.ts"
import { STAFF_ROLES, type StaffRole } from "#app/shared/roles.ts"

const now = new Date("2024-03-04T01:00:00Z")
const decision = { text: "x", at: now, by: "decider", outcome: "impose" as const }
const measure = { agencyId: "a", proposedBy: "proposer", decision }
const person = (changes: Partial<PersonActor>): PersonActor => ({
  ...{ kind: "person", personId: "p", name: "某", fields: [], organisationIds: [] },
  ...changes,
})
const staff = (staffRole: StaffRole, personId = "p", ...organisationIds: string[]) =>
  person({ staffRole, personId, organisationIds })
const agency = (role: "manager" | "agent", status = "active") =>
  person({ organisation: { id: "a", kind: "agency", role, status }, organisationIds: ["a"] })

const ACTIONS = ["propose", "read", "answer", "decide", "lift", "decideObjection"] as const
const allowed = (actor: Actor) => ACTIONS.filter(action => can(measureAccess, actor, action, measure, now))

describe("who may do what with a measure", () => {
  it.each([
    ["nobody known", ANONYMOUS, []],
    ["the agency's manager", agency("manager"), ["read", "answer"]],
    ["the agency's agent", agency("agent"), ["read"]],
    ["a suspended agency reads, and cannot answer", agency("manager", "suspended"), ["read"]],
    ["operation", staff("operation-publish"), ["propose", "read", "decide", "lift"]],
    ["supervision", staff("supervision"), ["propose", "read", "decide", "lift", "decideObjection"]],
    ["whoever proposed it", staff("supervision", "proposer"), ["propose", "read", "lift"]],
    ["whoever decided it", staff("supervision", "decider"), ["propose", "read", "decide", "lift"]],
    ["vetting", staff("vetting"), ["read"]],
    ["audit", staff("audit"), ["read"]],
    ["review", staff("operation-review"), []],
    ["system", staff("system"), []],
  ] as const)("%s", (_who, actor, actions) => {
    expect(allowed(actor)).toEqual(actions)
  })

  it.each(STAFF_ROLES)("no %s of the agency itself", role => {
    expect(allowed(staff(role, "p", "a"))).toEqual([])
  })
})
