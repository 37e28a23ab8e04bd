import { describe, expect, it } from "vitest"
import {
  type EligibilityFacts,
  eligibility,
  firstUnmet,
  takesQuotes,
} from "#app/modules/bidding/eligibility.rules.ts"

const NOW = new Date("2024-03-04T01:00:00Z")
const NOTE = { zh: "无", en: "none" }
const file = { id: "f", name: "a.pdf", bytes: 1, mime: "application/pdf", sha256: "0" }
const licence = { id: "l", certificate: "survey", number: "1", validTo: "2024-03-04", file }
const facts = (over: Partial<EligibilityFacts> = {}): EligibilityFacts => ({
  request: { itemCode: "ZJ001", ownerId: "owner" },
  agency: { _id: "agency", itemCodes: ["ZJ001"], licences: [licence], people: [], pledgedAt: NOW },
  organisationIds: ["agency"],
  item: { qualification: { rule: { certificate: "survey" }, note: NOTE } },
  certificates: [{ id: "survey", kind: "licence", name: NOTE, levels: [], specialities: [] }],
  now: NOW,
  ...over,
})
const agency = facts().agency as NonNullable<EligibilityFacts["agency"]>

describe("who may quote", () => {
  it("an agency that meets every condition, on the last day of its licence", () => {
    expect(firstUnmet(eligibility(facts()))).toBeUndefined()
  })

  it.each([
    { name: "an agency off the list", over: { agency: null }, refusal: "listed" },
    { name: "the owner itself", over: { agency: { ...agency, _id: "owner" } }, refusal: "other-party" },
    { name: "a member of the owner", over: { organisationIds: ["agency", "owner"] }, refusal: "other-party" },
    { name: "nobody for an item that was withdrawn", over: { item: null }, refusal: "item-active" },
    {
      name: "without the item",
      over: { agency: { ...agency, itemCodes: ["ZJ002"] } },
      refusal: "item-offered",
    },
    { name: "without the licence", over: { agency: { ...agency, licences: [] } }, refusal: "qualified" },
    {
      name: "the day after the licence ended, by the district's clock",
      over: { now: new Date("2024-03-04T16:00:00Z") },
      refusal: "qualified",
    },
  ] as { name: string; over: Partial<EligibilityFacts>; refusal: string }[])(
    "not $name: $refusal",
    ({ over, refusal }) => {
      expect(firstUnmet(eligibility(facts(over)))).toBe(refusal)
    },
  )
})

describe("the time for quotes", () => {
  it.each([
    { shift: -1, takes: true },
    { shift: 0, takes: false },
    { shift: 1, takes: false },
  ])("$shift ms from the closing time: $takes", ({ shift, takes }) => {
    expect(takesQuotes({ state: "open", closingAt: NOW }, new Date(NOW.getTime() + shift))).toBe(takes)
  })

  it("is over in every state but open", () => {
    expect(takesQuotes({ state: "closed", closingAt: new Date(NOW.getTime() + 1) }, NOW)).toBe(false)
  })
})
