import { describe, expect, expectTypeOf, it } from "vitest"
import { articleInEnglish } from "#app/modules/policies/article.ts"
import { policiesTexts } from "#app/modules/policies/policies.texts.ts"
import {
  freezePolicies,
  type PolicyRecord,
  policySource,
  policyValue,
  readPolicy,
} from "#app/modules/policies/policy.rules.ts"
import { policyFileSchema } from "#app/modules/policies/policy.schema.ts"
import { POLICY_KEYS, UNITS } from "#app/modules/policies/policy-keys.ts"
import { policySourceText, policyValueText } from "#app/modules/policies/policy-words.ts"
import { textErrors } from "#app/shared/i18n/texts.ts"
import { defaultPolicies, policyFile } from "./data.ts"

const at = new Date("2024-06-03T02:00:00Z")

function messages(content: unknown): string[] {
  const parsed = policyFileSchema.safeParse(content)
  return parsed.success ? [] : parsed.error.issues.map(i => `${i.path.join(".")}: ${i.message}`)
}

describe("default rules", () => {
  it("hold every key from the demonstration year on", () => {
    const frozen = freezePolicies(defaultPolicies, "all", new Date("2024-01-01T00:00:00Z"))
    for (const key of POLICY_KEYS) expect(readPolicy(frozen, key)).not.toBeUndefined()
  })

  it("have the values that the house decided", () => {
    const expected = {
      "listing.formCheck": 2,
      "request.signUpWindow.publicMoney": 3,
      "request.signUpWindow.social": 1,
      "request.minQuotes.publicMoney": 3,
      "request.minQuotes.social": 1,
      "request.extension.count": 1,
      "request.extension.days": 2,
      "award.confirm": 2,
      "award.publicity": 3,
      "award.publicityDirect": 1,
      "complaint.accept": 3,
      "complaint.decide": 15,
      "contract.sign": 10,
      "direct.maxFen": 100_000 * 100,
      "mustTender.serviceFen": 1_000_000 * 100,
      "procurement.limitFen": null,
      "account.passwordReset": 30,
      "account.memberInvitation": 48 * 60,
      "account.agencyInvitation": 20,
      "account.passwordProof": 5,
      "session.idle": 30,
      "session.absolute": 12 * 60,
      "session.staffIdle": 15,
      "session.staffAbsolute": 8 * 60,
      "agency.dormancy": 12,
      "upload.maxMegabytes": 20,
      "calendar.workStart": "09:00",
      "calendar.workEnd": "17:00",
    } as const
    for (const [key, value] of Object.entries(expected))
      expect([key, policyValue(defaultPolicies, key as keyof typeof expected, at)]).toEqual([key, value])
    expect(policyValue(defaultPolicies, "procurement.catalogue", at)).toEqual([])
  })

  it("name a document only where there is one, with its article", () => {
    const named = defaultPolicies.filter(({ source }) => source !== "platform-rule").map(({ key }) => key)
    expect(named).toEqual(["mustTender.serviceFen", "procurement.catalogue", "procurement.limitFen"])
    expect(policySource(freezePolicies(defaultPolicies, "all", at), "mustTender.serviceFen")).toMatchObject({
      document: expect.stringContaining("第16号"),
      article: "第五条",
    })
  })

  it("are told in both languages: names, explanations, units, groups", () => {
    for (const { nameZh, nameEn, explanationZh, explanationEn, key } of defaultPolicies) {
      expect(nameZh + explanationZh).toMatch(/\p{Script=Han}/u)
      expect(nameEn + explanationEn).not.toMatch(/\p{Script=Han}/u)
      expect(Object.keys(policiesTexts.zh)).toContain(`group.${key.split(".")[0]}`)
    }
    expect(textErrors(policiesTexts)).toEqual([])
  })
})

describe("the file of rules", () => {
  const [first, ...rest] = policyFile.policies
  const withFirst = (change: object) => ({ ...policyFile, policies: [{ ...first, ...change }, ...rest] })

  it("refuses a missing, a repeated and an unknown rule", () => {
    expect(messages({ ...policyFile, policies: rest })).toEqual(["listing.formCheck: policy-missing"])
    expect(messages({ ...policyFile, policies: [first, ...policyFile.policies] })).toEqual([
      ": policy-repeated",
    ])
    expect(messages(withFirst({ key: "listing.formChek" }))).toEqual([
      "policies.0.key: unknown-policy",
      "listing.formCheck: policy-missing",
    ])
  })

  it("refuses a wrong unit, a value that does not fit, a day that is none and a surplus field", () => {
    expect(messages(withFirst({ unit: "days" }))).toEqual(["policies.0.unit: policy-unit-wrong"])
    for (const value of [1.5, -1, "2", null, 1001, [2], {}])
      expect(messages(withFirst({ value }))).toEqual(["policies.0.value: policy-value-invalid"])
    expect(messages(withFirst({ effectiveFrom: "2024-02-30" }))).toEqual([
      "policies.0.effectiveFrom: day-invalid",
    ])
    expect(messages(withFirst({ weight: 1 }))).toHaveLength(1)
    expect(messages(withFirst({ source: { document: "某文件" } }))).toHaveLength(1)
  })
})

describe("the value at an instant", () => {
  const confirm = (value: unknown, effectiveFrom: string): PolicyRecord => ({
    key: "award.confirm",
    value,
    effectiveFrom,
    source: "platform-rule",
  })
  const policies = [confirm(2, "2024-01-01"), confirm(4, "2024-07-01"), confirm(3, "2024-03-01")]

  it("is that of the latest day that has come in Shanghai", () => {
    expect(policyValue(policies, "award.confirm", new Date("2024-02-29T15:59:59Z"))).toBe(2)
    expect(policyValue(policies, "award.confirm", new Date("2024-02-29T16:00:00Z"))).toBe(3)
    expect(policyValue(policies, "award.confirm", new Date("2024-06-30T16:00:00Z"))).toBe(4)
  })

  it("is never guessed", () => {
    expect(() => policyValue(policies, "award.confirm", new Date("2023-12-31T15:59:59Z"))).toThrow(
      "award.confirm",
    )
    expect(() => policyValue(policies, "award.publicity", at)).toThrow("award.publicity")
    expect(() => policyValue([confirm("2", "2024-01-01")], "award.confirm", at)).toThrow("unit")
  })

  it("of two records with one day is the one that was added later", () => {
    expect(policyValue([...policies, confirm(5, "2024-03-01")], "award.confirm", at)).toBe(5)
  })
})

describe("a frozen copy", () => {
  it("keeps what held when it was made", () => {
    const policies = structuredClone(defaultPolicies)
    const frozen = freezePolicies(policies, "all", at)
    for (const { value } of policies) if (Array.isArray(value)) value.push("ZJ001")
    expect(readPolicy(frozen, "procurement.catalogue")).toEqual([])
  })

  it("survives storage as JSON, its field names without dots", () => {
    const frozen = freezePolicies(defaultPolicies, ["award.confirm", "procurement.limitFen"], at)
    expect(Object.keys(frozen).filter(name => /[.$]/.test(name))).toEqual([])
    const stored = JSON.parse(JSON.stringify(frozen))
    expect(readPolicy(stored, "award.confirm")).toBe(2)
    expect(readPolicy(stored, "procurement.limitFen")).toBeNull()
    expect(Object.values(stored)).toContainEqual({
      value: 2,
      unit: "working-days",
      source: "platform-rule",
      effectiveFrom: "2024-01-01",
    })
  })

  it("says so when a rule was not frozen", () => {
    const frozen = freezePolicies(defaultPolicies, ["award.confirm"], at)
    expect(() => readPolicy(frozen, "award.publicity")).toThrow("award.publicity")
  })

  it("gives typed values and takes no misspelt key", () => {
    const frozen = freezePolicies(defaultPolicies, "all", at)
    expectTypeOf(readPolicy(frozen, "award.confirm")).toEqualTypeOf<number>()
    expectTypeOf(readPolicy(frozen, "procurement.limitFen")).toEqualTypeOf<number | null>()
    expectTypeOf(readPolicy(frozen, "calendar.workEnd")).toEqualTypeOf<string>()
    expectTypeOf(readPolicy(frozen, "procurement.catalogue")).toEqualTypeOf<string[]>()
    // @ts-expect-error a misspelt key does not compile
    expect(() => readPolicy(frozen, "award.confrim")).toThrow()
  })
})

describe("words", () => {
  it.each([
    ["working-days", 2, "2 个工作日", "2 working days"],
    ["working-days", 1, "1 个工作日", "1 working day"],
    ["minutes", 2880, "48 小时", "48 hours"],
    ["minutes", 30, "30 分钟", "30 minutes"],
    ["fen", 10_000_000, "100,000 元", "100,000 yuan"],
    ["optional-fen", null, "未录入", "Not entered"],
    ["codes", [], "没有", "None"],
    ["codes", ["ZJ001"], "1 项", "1 item"],
    ["boolean", true, "是", "Yes"],
    ["time", "17:00", "17:00", "17:00"],
    ["percent", 70, "70%", "70%"],
  ] as const)("of %s %j", (unit, value, zh, en) => {
    expect(UNITS).toContain(unit)
    expect(policyValueText(unit, value, "zh")).toBe(zh)
    expect(policyValueText(unit, value, "en")).toBe(en)
  })

  it("of a source name the document and the article", () => {
    const source = policySource(freezePolicies(defaultPolicies, "all", at), "mustTender.serviceFen")
    expect(policySourceText(source, "zh")).toBe("必须招标的工程项目规定（国家发展改革委令第16号）第五条")
    expect(policySourceText(source, "en")).toBe(
      "Provisions on Projects That Must Be Tendered (NDRC Order No. 16), Article 5",
    )
    expect(policySourceText("platform-rule", "zh")).toBe("平台规则")
  })

  it.each([
    ["第五条", "Article 5"],
    ["第十条", "Article 10"],
    ["第十九条", "Article 19"],
    ["第四十三条", "Article 43"],
    ["第一百零二条", "Article 102"],
    ["第一百二十条", "Article 120"],
    ["第十七条之一", "Article 17-1"],
    ["附则", "附则"],
  ])("of an article %s", (zh, en) => expect(articleInEnglish(zh)).toBe(en))
})
