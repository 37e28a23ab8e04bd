import { describe, expect, it } from "vitest"
import { requestAccess } from "#app/modules/requests/request.access.ts"
import { REQUEST_STATES } from "#app/modules/requests/request.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, ANONYMOUS, type PersonActor } from "#app/shared/actor.ts"
import { STAFF_ROLES } from "#app/shared/roles.ts"

const now = new Date("2024-03-04T01:00:00Z")
const draft = { ownerId: "o", createdBy: "agent", state: "draft" as const }

function member(personId: string, role: "manager" | "agent", more: Partial<PersonActor> = {}): PersonActor {
  return {
    kind: "person",
    personId,
    name: personId,
    fields: [],
    organisation: { id: "o", kind: "enterprise", role, status: "active" },
    organisationIds: ["o"],
    ...more,
  }
}
const staff = (staffRole: PersonActor["staffRole"], organisationIds: string[] = []): PersonActor => ({
  kind: "person",
  personId: `staff-${staffRole}`,
  name: "staff",
  staffRole,
  fields: [],
  organisationIds,
})
const may = (
  actor: Actor,
  action: "read-own" | "edit" | "annul" | "read-review" | "review" | "publish",
  r = {},
) => can(requestAccess, actor, action, { ...draft, ...r }, now)

describe("who may do what with a request", () => {
  it("lets enterprises and departments draft, nobody else", () => {
    const as = (kind: "enterprise" | "agency" | "department", status = "active") =>
      member("p", "agent", { organisation: { id: "o", kind, role: "agent", status } })
    const creates = (actor: Actor) => can(requestAccess, actor, "create", undefined, now)
    expect([as("enterprise"), as("department")].every(creates)).toBe(true)
    expect(
      [as("agency"), as("enterprise", "suspended"), staff("operation-review"), ANONYMOUS].some(creates),
    ).toBe(false)
  })

  it("lets an agent work on own drafts and the manager on all of the unit", () => {
    expect(may(member("agent", "agent"), "edit")).toBe(true)
    expect(may(member("boss", "manager"), "edit")).toBe(true)
    expect(may(member("other", "agent"), "edit")).toBe(false)
    expect(may(member("other", "agent"), "read-own")).toBe(false)
    expect(may(member("other", "agent"), "read-own", { state: "open" })).toBe(true)
  })

  it("shows nothing to another organisation", () => {
    const stranger = member("boss", "manager", {
      organisation: { id: "x", kind: "enterprise", role: "manager", status: "active" },
      organisationIds: ["x", "o"],
    })
    for (const action of ["read-own", "edit", "annul", "read-review", "review", "publish"] as const)
      expect(may(stranger, action)).toBe(false)
  })

  it.each(STAFF_ROLES)("%s has its own part only", role => {
    const actor = staff(role)
    const open = { state: "in-review" }
    expect(may(actor, "review", open)).toBe(role === "operation-review")
    expect(may(actor, "publish", open)).toBe(role === "operation-publish")
    expect(may(actor, "annul", open)).toBe(role === "operation-publish")
    expect(may(actor, "read-review", open)).toBe(/^(operation-|supervision)/.test(role))
    expect(may(actor, "edit", open)).toBe(false)
    expect(may(actor, "read-own", open)).toBe(false)
  })

  it("never lets an official decide for an own organisation", () => {
    for (const role of STAFF_ROLES)
      for (const action of ["annul", "read-review", "review", "publish"] as const)
        expect(may(staff(role, ["o"]), action, { state: "in-review" })).toBe(false)
  })

  it("keeps drafts and what was withdrawn from the staff", () => {
    const seen = REQUEST_STATES.filter(state => may(staff("operation-review"), "read-review", { state }))
    expect(REQUEST_STATES.filter(s => !seen.includes(s))).toEqual(["draft", "withdrawn"])
  })

  it("lets the owner's manager annul, not an agent", () => {
    expect(may(member("boss", "manager"), "annul", { state: "open" })).toBe(true)
    expect(may(member("agent", "agent"), "annul", { state: "open" })).toBe(false)
  })
})
