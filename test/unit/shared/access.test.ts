import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { can, defineAccess } from "#app/shared/access.ts"
import { type Actor, ANONYMOUS, actsFor } from "#app/shared/actor.ts"

interface Bid {
  agencyId: string
  closesAt: Date
}
const table = defineAccess({
  read: (actor: Actor, bid: Bid) => actsFor(actor, bid.agencyId),
  replace: (actor: Actor, bid: Bid, now: Date) => actsFor(actor, bid.agencyId) && now < bid.closesAt,
  list: () => true,
  broken: (): boolean => {
    throw new Error("a fact is missing")
  },
  vague: () => "yes" as unknown as boolean,
})
const agency: Actor = {
  kind: "person",
  personId: "p1",
  name: "王某",
  fields: [],
  organisation: { id: "a1", kind: "agency", role: "agent", status: "active" },
  organisationIds: ["a1"],
}
const now = new Date("2026-03-02T08:00:00Z")
const bid = { agencyId: "a1", closesAt: now }

describe("can", () => {
  test("asks the rule with actor, resource and time", () => {
    expect(can(table, agency, "read", bid, now)).toBe(true)
    expect(can(table, ANONYMOUS, "read", bid, now)).toBe(false)
    expect(can(table, agency, "read", { ...bid, agencyId: "a2" }, now)).toBe(false)
    expect(can(table, agency, "replace", bid, new Date(now.getTime() - 1))).toBe(true)
    expect(can(table, agency, "replace", bid, now)).toBe(false)
    expect(can(table, ANONYMOUS, "list", undefined, now)).toBe(true)
  })

  test("a rule that throws or answers anything but true denies", () => {
    expect(can(table, agency, "broken", undefined, now)).toBe(false)
    expect(can(table, agency, "vague", undefined, now)).toBe(false)
  })

  test("an unknown action is denied and never throws, whatever its name", () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom("constructor", "toString", "__proto__", "hasOwnProperty"),
    )
    fc.assert(
      fc.property(names, name => {
        fc.pre(!Object.hasOwn(table, name))
        expect(can(table, agency, name as "list", undefined, now)).toBe(false)
      }),
    )
  })

  test("a table cannot be widened afterwards", () => {
    expect(() => Object.assign(table, { erase: () => true })).toThrow(TypeError)
  })
})
