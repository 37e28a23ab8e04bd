import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { freezePolicies } from "#app/modules/policies/policy.rules.ts"
import { policyFileSchema } from "#app/modules/policies/policy.schema.ts"
import {
  decidePublisher,
  decideSave,
  earliestClosing,
  REQUEST_POLICY_KEYS,
  type RequestFacts,
  refusals,
  reviewDue,
} from "#app/modules/requests/request.rules.ts"
import { BARE_CALENDAR } from "#app/shared/time/calendar.ts"

const now = new Date("2024-03-04T01:00:00Z")
const file = policyFileSchema.parse(JSON.parse(readFileSync("data/policies/default-policies.json", "utf8")))
const policies = freezePolicies(file.policies, REQUEST_POLICY_KEYS, now)
const setting = { policies, calendar: BARE_CALENDAR, now }

const PUBLIC = { fiscal: 0, stateOwned: 100, social: 0 }
const FISCAL = { fiscal: 100, stateOwned: 0, social: 0 }
const SOCIAL = { fiscal: 0, stateOwned: 0, social: 100 }
const WAN = 1_000_000

const request: RequestFacts = {
  itemCode: "ZJ001",
  funds: SOCIAL,
  ceilingFen: 5 * WAN,
  method: "lowest-price",
  closingAt: new Date("2024-03-15T09:00:00Z"),
}
const item = { kind: "optional", tenderCategory: "other" } as const
const owner = { kind: "enterprise", status: "active" } as const

function codes(
  changes: Partial<RequestFacts>,
  about: object = {},
  stage: "submission" | "publication" = "submission",
) {
  return refusals({ ...request, ...changes }, { item, owner, ...about }, setting, stage).map(
    o => o.refusal.code,
  )
}

describe("what stands in the way of a request", () => {
  it("is nothing when all is in order", () => {
    expect(codes({})).toEqual([])
  })

  it.each([
    ["private money, any amount", { funds: SOCIAL, ceilingFen: 900 * WAN }, "survey", []],
    ["public money below the tender line", { funds: PUBLIC, ceilingFen: 100 * WAN - 1 }, "survey", []],
    ["public money on the tender line", { funds: PUBLIC, ceilingFen: 100 * WAN }, "survey", ["must-tender"]],
    ["the same for a design", { funds: PUBLIC, ceilingFen: 100 * WAN }, "design", ["must-tender"]],
    ["the same for supervision", { funds: FISCAL, ceilingFen: 100 * WAN }, "supervision", ["must-tender"]],
    ["the same for any other service", { funds: PUBLIC, ceilingFen: 100 * WAN }, "other", []],
  ])("%s", (_what, changes, tenderCategory, expected) => {
    expect(codes(changes, { item: { ...item, tenderCategory } })).toEqual(expected)
  })

  it("is government procurement for budget money and an item of the central catalogue", () => {
    const listed = {
      ...policies,
      procurement_catalogue: { ...policies.procurement_catalogue, value: ["ZJ001"] },
    }
    const at = (funds: RequestFacts["funds"]) =>
      refusals(
        { ...request, funds },
        { item, owner },
        { ...setting, policies: listed as never },
        "submission",
      )
    expect(at(FISCAL).map(o => o.refusal.code)).toEqual(["central-catalogue"])
    expect(at(PUBLIC)).toEqual([])
  })

  it.each([
    [PUBLIC, 10 * WAN, []],
    [PUBLIC, 10 * WAN + 1, ["direct-over-limit"]],
    [SOCIAL, 500 * WAN, []],
  ])("a direct choice with %o of %i fen", (funds, ceilingFen, expected) => {
    expect(codes({ funds, ceilingFen, method: "owner-choice" })).toEqual(expected)
  })

  it("is an item of 政府委托 for whoever is no department", () => {
    const government = { item: { ...item, kind: "government" } }
    expect(codes({}, government)).toEqual(["departments-only"])
    expect(codes({}, { ...government, owner: { kind: "department", status: "active" } })).toEqual([])
  })

  it("is an item that is not published, and an owner without the form check", () => {
    expect(codes({}, { item: undefined })).toEqual(["item-unknown"])
    for (const status of ["draft", "in-check", "returned", "suspended"])
      expect(codes({}, { owner: { ...owner, status } })).toEqual(["owner-not-active"])
    expect(codes({}, { owner: undefined })).toEqual(["owner-not-active"])
  })

  it("names all at once, with the rule behind", () => {
    const found = refusals(
      { ...request, funds: PUBLIC, ceilingFen: 100 * WAN, closingAt: now },
      { item: { ...item, tenderCategory: "survey" }, owner: { ...owner, status: "draft" } },
      setting,
      "submission",
    )
    expect(found.map(o => o.refusal.code)).toEqual(["owner-not-active", "must-tender", "in-the-past"])
    expect(found[1]?.source).toMatchObject({ article: expect.stringContaining("五") })
  })
})

describe("the closing time", () => {
  it("leaves the whole sign-up window after publication, and the review before it", () => {
    // Monday 2024-03-04 09:00; three working days with public money, one with private; one for the review.
    expect(earliestClosing(PUBLIC, setting, "publication")).toEqual(new Date("2024-03-07T09:00:00Z"))
    expect(earliestClosing(PUBLIC, setting, "submission")).toEqual(new Date("2024-03-08T09:00:00Z"))
    expect(earliestClosing(SOCIAL, setting, "publication")).toEqual(new Date("2024-03-05T09:00:00Z"))
  })

  it("is refused a minute too soon and taken on the minute", () => {
    const soon = new Date("2024-03-07T08:59:00Z")
    expect(codes({ funds: PUBLIC, closingAt: soon }, {}, "publication")).toEqual(["closing-too-soon"])
    const right = new Date("2024-03-07T09:00:00Z")
    expect(codes({ funds: PUBLIC, closingAt: right }, {}, "publication")).toEqual([])
  })

  it.each([
    ["now", "2024-03-04T01:00:00.000Z", "in-the-past"],
    ["a millisecond ahead", "2024-03-04T01:00:00.001Z", undefined],
    ["at 17:00", "2024-03-15T09:00:00Z", undefined],
    ["at 17:01", "2024-03-15T09:01:00Z", "outside-working-hours"],
    ["at 08:59", "2024-03-15T00:59:00Z", "outside-working-hours"],
    ["on a Sunday", "2024-03-17T04:00:00Z", "outside-working-hours"],
  ])("%s", (_what, closingAt, code) => {
    const decision = decideSave({ closingAt: new Date(closingAt) }, setting)
    expect(decision.ok ? undefined : decision.error.code).toBe(code)
  })

  it("of a review lies one working day ahead", () => {
    expect(reviewDue(setting)).toEqual(new Date("2024-03-05T09:00:00Z"))
    const friday = { ...setting, now: new Date("2024-03-08T03:00:00Z") }
    expect(reviewDue(friday)).toEqual(new Date("2024-03-11T09:00:00Z"))
  })
})

describe("who publishes", () => {
  it("is another person than the one who reviewed", () => {
    const reviewed = { reviewedAt: now, reviewedBy: "a" }
    expect(decidePublisher({}, "b")).toMatchObject({ error: { code: "not-reviewed" } })
    expect(decidePublisher(reviewed, "a")).toMatchObject({ error: { code: "same-person" } })
    expect(decidePublisher(reviewed, "b")).toMatchObject({ ok: true })
  })
})
