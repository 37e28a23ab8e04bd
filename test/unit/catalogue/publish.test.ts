import { describe, expect, it } from "vitest"
import { changedFacts, publishRefusals } from "#app/modules/catalogue/editing/publish.rules.ts"
import { ITEM_STATES, isEditable, isInForce, itemMachine } from "#app/modules/catalogue/item.machine.ts"
import type { ItemFacts } from "#app/modules/catalogue/service-item.ts"
import { itemOf } from "./data.ts"

const now = new Date("2024-06-03T02:00:00Z")
const later = new Date("2024-06-17T09:00:00Z")
const { code: _code, source: _source, ...survey } = itemOf("ZJ019")
const mandatory: ItemFacts = { ...survey, kind: "mandatory", selfPrepareAllowed: false }
const calm = { state: "draft" as const, unanswered: 0, now }
const codes = (facts: ItemFacts, more = {}) => publishRefusals(facts, { ...calm, ...more }).map(o => o.code)

describe("what keeps a draft from being published", () => {
  it("is nothing for a whole one", () => {
    expect(codes({ ...survey, kind: "optional" })).toEqual([])
  })

  it("is, for a mandatory item, a law without article, and an article without its text", () => {
    expect(codes({ ...mandatory, legalBasis: [] })).toEqual(["missing-basis"])
    expect(codes({ ...mandatory, legalBasis: [{ law: "法", lawEn: "Law", text: "条文" }] })).toEqual([
      "missing-basis",
    ])
    const basis = { law: "法", lawEn: "Law", article: "第一条" }
    expect(codes({ ...mandatory, legalBasis: [basis] })).toEqual(["missing-basis-text"])
    expect(codes({ ...mandatory, legalBasis: [{ ...basis, text: "第一条 条文" }] })).toEqual([])
  })

  it("is told all at once", () => {
    const empty = { zh: "只有中文", en: "" }
    const facts = { ...mandatory, legalBasis: [], what: empty, selfPrepareAllowed: true }
    const rule = { allOf: [] }
    expect(codes({ ...facts, qualification: { ...survey.qualification, rule } }, { unanswered: 2 })).toEqual([
      "missing-what",
      "missing-qualification",
      "missing-basis",
      "self-prepare-not-optional",
      "comments-unanswered",
    ])
  })

  it("is a consultation until its closing day", () => {
    const facts: ItemFacts = { ...survey, kind: "optional" }
    expect(codes(facts, { state: "consultation", closesAt: later })).toEqual(["consultation-open"])
    expect(codes(facts, { state: "consultation", closesAt: now })).toEqual([])
    expect(codes(facts, { state: "draft", closesAt: later })).toEqual([])
  })

  it("is a revision that changes nothing; the order of keys is no change", () => {
    const facts: ItemFacts = { ...survey, kind: "optional" }
    const turned = { ...facts, deliverable: { en: facts.deliverable.en, zh: facts.deliverable.zh } }
    expect(codes(turned, { state: "revising", inForce: facts })).toEqual(["nothing-changed"])
    const changed: ItemFacts = { ...facts, promisedDays: 5 }
    expect(changedFacts(facts, changed)).toEqual(["promisedDays"])
    expect(codes(changed, { state: "revising", inForce: facts })).toEqual([])
  })
})

describe("the life of an item", () => {
  it("keeps the published words in force through every revision, and never leaves the end", () => {
    expect(ITEM_STATES.filter(state => isInForce({ state }))).toEqual([
      "published",
      "revising",
      "revision-consultation",
    ])
    expect(itemMachine.events("retired")).toEqual([])
    for (const state of ITEM_STATES.filter(s => isInForce({ state: s }))) {
      const after = itemMachine.events(state).map(event => itemMachine.next(state, event))
      expect(after.every(next => next === "retired" || (next && isInForce({ state: next })))).toBe(true)
    }
  })

  it("stands still while people are asked", () => {
    expect(ITEM_STATES.filter(state => isEditable({ state }))).toEqual(["draft", "revising"])
    expect(itemMachine.next("consultation", "take-back")).toBe("draft")
    expect(itemMachine.next("revision-consultation", "take-back")).toBe("revising")
  })
})
