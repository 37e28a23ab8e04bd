import { describe, expect, it } from "vitest"
import { freezePolicies } from "#app/modules/policies/policy.rules.ts"
import { TENDER_CATEGORIES } from "#app/modules/policies/tender-categories.ts"
import {
  directAllowed,
  type FundShares,
  fundSharesAreWhole,
  isInCentralCatalogue,
  minimumQuotes,
  thresholdGate,
} from "#app/modules/policies/threshold.rules.ts"
import { defaultPolicies } from "./data.ts"

const at = new Date("2024-06-03T02:00:00Z")
const YUAN = 100
const WAN = 10_000 * YUAN
const policies = freezePolicies(defaultPolicies, "all", at)
const withLimit = freezePolicies(
  defaultPolicies.map(p => (p.key === "procurement.limitFen" ? { ...p, value: 50 * WAN } : p)),
  "all",
  at,
)

const fiscal = { fiscal: 100, stateOwned: 0, social: 0 }
const state = { fiscal: 0, stateOwned: 100, social: 0 }
const social = { fiscal: 0, stateOwned: 0, social: 100 }
const mixed = { fiscal: 1, stateOwned: 0, social: 99 }

function gate(fundShares: FundShares, ceilingFen: number, more: object = {}) {
  return thresholdGate({
    fundShares,
    ceilingFen,
    itemCategory: "other",
    itemIsInCentralCatalogue: false,
    policies,
    ...more,
  })
}

describe("the threshold gate", () => {
  it.each([
    ["social money, design, 1,000 万", social, 1000 * WAN, "design", false, "allowed social-money"],
    ["social money, in the catalogue", social, 1000 * WAN, "other", true, "allowed social-money"],
    [
      "budget, design, 1 fen below the line",
      fiscal,
      100 * WAN - 1,
      "design",
      false,
      "allowed below-the-lines",
    ],
    ["budget, design, on the line", fiscal, 100 * WAN, "design", false, "must-tender tender-line"],
    ["budget, survey", fiscal, 100 * WAN, "survey", false, "must-tender tender-line"],
    ["state-owned, supervision", state, 101 * WAN, "supervision", false, "must-tender tender-line"],
    ["1 % of budget money, design", mixed, 100 * WAN, "design", false, "must-tender tender-line"],
    ["budget, anything else", fiscal, 900 * WAN, "other", false, "allowed below-the-lines"],
    ["budget, in the catalogue", fiscal, 1 * WAN, "other", true, "government-procurement central-catalogue"],
    [
      "1 % of budget money, catalogue",
      mixed,
      1 * WAN,
      "other",
      true,
      "government-procurement central-catalogue",
    ],
    ["state-owned, in the catalogue", state, 1 * WAN, "other", true, "allowed below-the-lines"],
    ["tendering comes before procurement", fiscal, 100 * WAN, "design", true, "must-tender tender-line"],
  ] as const)("%s", (_name, shares, ceilingFen, itemCategory, itemIsInCentralCatalogue, expected) => {
    const answer = gate(shares, ceilingFen, { itemCategory, itemIsInCentralCatalogue })
    expect(`${answer.route} ${answer.code}`).toBe(expected)
  })

  it("judges the local procurement line only once it is entered", () => {
    expect(gate(fiscal, 50 * WAN)).toMatchObject({ route: "allowed" })
    const policies = withLimit
    expect(gate(fiscal, 50 * WAN, { policies })).toMatchObject({
      route: "government-procurement",
      code: "procurement-limit",
      limitFen: 50 * WAN,
      source: { document: "政府采购法", article: "第八条" },
    })
    expect(gate(fiscal, 50 * WAN - 1, { policies })).toMatchObject({ route: "allowed" })
    expect(gate(state, 90 * WAN, { policies })).toMatchObject({ route: "allowed" })
    expect(gate(social, 90 * WAN, { policies })).toMatchObject({ route: "allowed" })
  })

  it("names the line and the document behind a refusal", () => {
    expect(gate(fiscal, 200 * WAN, { itemCategory: "survey" })).toMatchObject({
      limitFen: 100 * WAN,
      source: { article: "第五条" },
    })
  })

  it("never lets social money be stopped and never lets public design above the line through", () => {
    for (const itemCategory of TENDER_CATEGORIES)
      for (const itemIsInCentralCatalogue of [true, false])
        for (const ceilingFen of [1, 10 * WAN, 100 * WAN, 5000 * WAN]) {
          const options = { itemCategory, itemIsInCentralCatalogue, policies: withLimit }
          expect(gate(social, ceilingFen, options).route).toBe("allowed")
          if (itemCategory !== "other" && ceilingFen >= 100 * WAN)
            for (const shares of [fiscal, state, mixed])
              expect(gate(shares, ceilingFen, options).route).toBe("must-tender")
        }
  })

  it("takes no shares that do not sum to 100 and no ceiling that is no amount", () => {
    for (const shares of [
      { fiscal: 99, stateOwned: 0, social: 0 },
      { fiscal: 150, stateOwned: -50, social: 0 },
      { fiscal: 33.3, stateOwned: 33.3, social: 33.4 },
    ]) {
      expect(fundSharesAreWhole(shares)).toBe(false)
      expect(() => gate(shares, 1 * WAN)).toThrow(RangeError)
    }
    for (const ceiling of [0, -1, 0.5, Number.NaN, 2 ** 53])
      expect(() => gate(fiscal, ceiling)).toThrow(RangeError)
  })
})

describe("direct choice", () => {
  it("is free with private money and has a ceiling with public money", () => {
    expect(directAllowed({ fundShares: social, ceilingFen: 900 * WAN, policies })).toMatchObject({ ok: true })
    for (const fundShares of [fiscal, state, mixed]) {
      expect(directAllowed({ fundShares, ceilingFen: 10 * WAN, policies })).toMatchObject({ ok: true })
      expect(directAllowed({ fundShares, ceilingFen: 10 * WAN + 1, policies })).toEqual({
        ok: false,
        error: { code: "direct-over-limit", params: { limitFen: 10 * WAN } },
      })
    }
  })
})

describe("the fewest quotes", () => {
  it("go by the money, and by the method where it asks for its own", () => {
    expect([fiscal, state, mixed, social].map(shares => minimumQuotes(policies, shares))).toEqual([
      3, 3, 3, 1,
    ])
    expect(minimumQuotes(policies, social, "credit-selection")).toBe(2)
    expect(minimumQuotes(policies, fiscal, "plan-selection")).toBe(2)
  })
})

it("the central catalogue is what operation entered", () => {
  const entered = freezePolicies(
    defaultPolicies.map(p => (p.key === "procurement.catalogue" ? { ...p, value: ["ZJ050"] } : p)),
    "all",
    at,
  )
  expect(isInCentralCatalogue(entered, "ZJ050")).toBe(true)
  expect(isInCentralCatalogue(entered, "ZJ001")).toBe(false)
  expect(isInCentralCatalogue(policies, "ZJ050")).toBe(false)
})
