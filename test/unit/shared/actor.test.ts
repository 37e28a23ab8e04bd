import { describe, expect, test } from "vitest"
import {
  type Actor,
  ANONYMOUS,
  actsAs,
  actsFor,
  hasStaffRole,
  hasStakeIn,
  isPerson,
  represents,
} from "#app/shared/actor.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS, isFieldId, NINE_FIELD_IDS } from "#app/shared/fields.ts"
import { isMemberRole, isOrganisationKind, isStaffRole } from "#app/shared/roles.ts"

const manager: Actor = {
  kind: "person",
  personId: "p1",
  name: "王某",
  fields: [],
  organisation: { id: "o1", kind: "agency", role: "manager", status: "active" },
  organisationIds: ["o1", "o2"],
}
const suspended: Actor = {
  ...manager,
  organisation: { id: "o1", kind: "agency", role: "manager", status: "suspended" },
}
const officer: Actor = {
  kind: "person",
  personId: "p2",
  name: "李某",
  staffRole: "vetting",
  fields: [],
  organisationIds: ["o3"],
}
const task: Actor = { kind: "system", task: "close-bidding" }

describe("actors", () => {
  test("only a person is a person", () => {
    expect([manager, officer, task, ANONYMOUS].map(isPerson)).toEqual([true, true, false, false])
  })

  test("a staff role is held or not", () => {
    expect(hasStaffRole(officer, "audit", "vetting")).toBe(true)
    expect(hasStaffRole(officer, "audit")).toBe(false)
    expect(hasStaffRole(officer)).toBe(false)
    expect(hasStaffRole(manager, "vetting")).toBe(false)
    expect(hasStaffRole(task, "vetting")).toBe(false)
  })

  test("a person acts for the present organisation only, in the right role, while it is not suspended", () => {
    expect(actsFor(manager, "o1")).toBe(true)
    expect(actsFor(manager, "o1", "manager")).toBe(true)
    expect(actsFor(manager, "o1", "agent")).toBe(false)
    expect(actsFor(manager, "o2")).toBe(false)
    expect(actsFor(suspended, "o1")).toBe(false)
    expect(actsFor(officer, "o3")).toBe(false)
    expect(actsFor(ANONYMOUS, "o1")).toBe(false)
  })

  test("suspension takes acting away, not what is one's own", () => {
    expect(represents(suspended, "o1")).toBe(true)
    expect(represents(suspended, "o2")).toBe(false)
    expect(represents(task, "o1")).toBe(false)
    expect(actsAs(manager, "agency")).toBe(true)
    expect(actsAs(manager, "enterprise")).toBe(false)
    expect(actsAs(suspended, "agency")).toBe(false)
    expect(actsAs(task, "agency")).toBe(false)
  })

  test("whoever belongs to one of the organisations has a stake, acting for it or not", () => {
    expect(hasStakeIn(manager, "o9", "o2")).toBe(true)
    expect(hasStakeIn(officer, "o3")).toBe(true)
    expect(hasStakeIn(officer, "o1")).toBe(false)
    expect(hasStakeIn(manager)).toBe(false)
    expect(hasStakeIn(task, "o1")).toBe(false)
  })
})

describe("names of roles and fields", () => {
  test("known names pass, others and other types do not", () => {
    expect(["vetting", "system", "expert", "admin", 1, undefined].map(isStaffRole)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
    expect(["manager", "agent", "owner"].map(isMemberRole)).toEqual([true, true, false])
    expect(["agency", "department", "staff"].map(isOrganisationKind)).toEqual([true, true, false])
    expect(["survey", "other", "constructor", null].map(isFieldId)).toEqual([true, true, false, false])
  })

  test("there are nine fields beside the other services, each with a name of its own in both languages", () => {
    expect(NINE_FIELD_IDS).toHaveLength(9)
    expect(NINE_FIELD_IDS).not.toContain("other")
    for (const names of [fieldTexts.zh, fieldTexts.en]) {
      expect(Object.keys(names)).toEqual([...FIELD_IDS])
      expect(new Set(Object.values(names)).size).toBe(FIELD_IDS.length)
    }
  })
})
