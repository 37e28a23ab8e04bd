import { describe, expect, it } from "vitest"
import { organisationMachine as machine } from "#app/modules/accounts/organisations/organisation.machine.ts"
import { changedFacts, historyOf } from "#app/modules/accounts/owners/changed-facts.ts"
import { isInCheck } from "#app/modules/accounts/owners/check-state.ts"
import { withoutManager } from "#app/modules/accounts/people/members.rules.ts"

describe("states of an organisation", () => {
  const allowed = {
    draft: { submit: "in-check" },
    "in-check": { approve: "active", return: "returned" },
    returned: { submit: "in-check" },
    active: { submit: "active", approve: "active", return: "active", suspend: "suspended" },
    suspended: { reinstate: "active" },
  } as const
  const events = ["submit", "approve", "return", "suspend", "reinstate"] as const
  const cases = machine.states.flatMap(state => events.map(event => ({ state, event })))

  it.each(cases)("$state on $event", ({ state, event }) => {
    const row: Readonly<Record<string, string>> = allowed[state]
    expect(machine.next(state, event)).toBe(row[event])
  })
})

describe("a form check", () => {
  const at = new Date()
  it.each([
    ["draft", undefined, false],
    ["in-check", undefined, true],
    ["active", undefined, false],
    ["active", {}, false],
    ["active", { submittedAt: at }, true],
    ["suspended", { submittedAt: at }, false],
  ])("of %s with the change %j waits: %s", (status, proposal, waits) => {
    expect(isInCheck({ status, proposal })).toBe(waits)
  })
})

describe("what changed", () => {
  const facts = {
    ...{ status: "active", name: "甲公司", legalRepresentative: "张某", address: "一号", fields: ["survey"] },
    licence: { name: "a.pdf", sha256: "1" },
  }
  const entry = (seq: number, doc: Parameters<typeof historyOf>[0][number]["doc"]) => ({
    ...{ seq, at: new Date(seq), command: "c", by: "某" },
    doc,
  })

  it("is named fact by fact; a file of the same content is no change, nor another order of fields", () => {
    expect(changedFacts(facts, facts)).toEqual([])
    expect(changedFacts(facts, { ...facts, licence: { name: "b.pdf", sha256: "1" } })).toEqual([])
    const next = {
      ...facts,
      name: "乙公司",
      licence: { name: "a.pdf", sha256: "2" },
      fields: ["survey", "energy"],
    }
    expect(changedFacts(facts, next)).toEqual(["name", "licence", "fields"])
    expect(changedFacts(next, { ...next, fields: ["energy", "survey"] })).toEqual([])
  })

  it("is told from the newest on, without what changed nothing and without the phone", () => {
    const suspension = { reason: "security", note: "核实" }
    const history = historyOf([
      entry(1, { ...facts, status: "draft", licence: undefined }),
      entry(2, { ...facts, status: "draft", licence: undefined }),
      entry(3, facts),
      entry(4, { ...facts, name: "乙公司", contactName: "李某" }),
      entry(5, { ...facts, name: "乙公司", contactName: "李某", status: "suspended", suspension }),
    ])
    expect(history.map(({ seq }) => seq)).toEqual([5, 4, 3, 1])
    expect(history[0]).toMatchObject({ status: { from: "active", to: "suspended" }, suspension, facts: [] })
    expect(history[1]?.facts).toEqual([
      { fact: "name", from: "甲公司", to: "乙公司" },
      { fact: "contactName", from: "", to: "李某" },
    ])
    expect(history[2]).toMatchObject({ status: { to: "active" }, facts: [{ fact: "licence", to: "a.pdf" }] })
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
