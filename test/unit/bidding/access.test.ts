import { describe, expect, it } from "vitest"
import { bidAccess } from "#app/modules/bidding/bid.access.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, ANONYMOUS, type PersonActor } from "#app/shared/actor.ts"
import { type OrganisationKind, STAFF_ROLES, type StaffRole } from "#app/shared/roles.ts"

const now = new Date("2024-03-04T01:00:00Z")
const person = (changes: Partial<PersonActor>): PersonActor => ({
  ...{ kind: "person", personId: "p", name: "某", fields: [], organisationIds: [] },
  ...changes,
})
const member = (
  id: string,
  kind: OrganisationKind,
  role: "manager" | "agent" = "manager",
  status = "active",
) => person({ organisation: { id, kind, role, status }, organisationIds: [id] })
const staff = (staffRole: StaffRole, ...organisationIds: string[]) => person({ staffRole, organisationIds })

const quote = { agencyId: "a" }
const request = { ownerId: "o" }
const may = (actor: Actor) => ({
  submit: can(bidAccess, actor, "submit", undefined, now),
  withdraw: can(bidAccess, actor, "withdraw", quote, now),
  read: can(bidAccess, actor, "read", quote, now),
  answer: can(bidAccess, actor, "answer", quote, now),
  select: can(bidAccess, actor, "select", request, now),
  readSelection: can(bidAccess, actor, "read-selection", request, now),
  listOpenings: can(bidAccess, actor, "list-openings", undefined, now),
  open: can(bidAccess, actor, "open", { ...request, agencyIds: ["a", "b"] }, now),
})
type Actions = keyof ReturnType<typeof may>
const allowed = (actor: Actor) => {
  const answers = may(actor)
  return (Object.keys(answers) as Actions[]).filter(action => answers[action])
}

describe("who may do what around quotes", () => {
  it.each([
    ["nobody known", ANONYMOUS, []],
    ["the platform itself", { kind: "system", task: "x" }, []],
    ["the agency's manager", member("a", "agency"), ["submit", "withdraw", "read", "answer"]],
    ["the agency's agent", member("a", "agency", "agent"), ["submit", "withdraw", "read"]],
    ["a suspended agency", member("a", "agency", "manager", "suspended"), ["read"]],
    ["another agency", member("x", "agency"), ["submit"]],
    ["the owner's manager", member("o", "enterprise"), ["select", "readSelection"]],
    ["the owner's agent", member("o", "enterprise", "agent"), ["readSelection"]],
    ["a suspended owner", member("o", "enterprise", "manager", "suspended"), ["readSelection"]],
    ["another owner", member("x", "enterprise"), []],
    ["a department", member("x", "department"), []],
  ] as const)("%s", (_who, actor, actions) => {
    expect(allowed(actor as Actor)).toEqual(actions)
  })

  it.each(STAFF_ROLES)("%s", role => {
    const actions = { "operation-publish": ["listOpenings", "open"], supervision: ["listOpenings"] } as const
    expect(allowed(staff(role))).toEqual(role in actions ? actions[role as keyof typeof actions] : [])
  })

  it.each(["o", "a", "b"])("opens nothing for whoever belongs to %s", organisation => {
    expect(may(staff("operation-publish", organisation)).open).toBe(false)
  })
})
