import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ruleSchema } from "#app/modules/catalogue/item.schema.ts"
import {
  evaluateQualification,
  findingWords,
  type HeldCertificate,
  type Holdings,
  ruleRefusals,
  ruleWords,
} from "#app/modules/catalogue/qualification.rules.ts"
import type { QualificationRule } from "#app/modules/catalogue/service-item.ts"
import { certificates } from "./data.ts"
import { anyRule } from "./rules.ts"

const today = "2024-06-03"
const engineer: HeldCertificate = { certificate: "eia-engineer" }
const three: QualificationRule = { people: { certificate: "eia-engineer" }, atLeast: 3 }

function judge(rule: QualificationRule, holdings: Partial<Holdings>, day = today) {
  const full = { certificates: [], isPledged: false, ...holdings }
  const { isSatisfied, findings } = evaluateQualification(rule, full, certificates, day)
  const words = (lang: "zh" | "en") => findings.map(finding => findingWords(finding, certificates, lang))
  return { isSatisfied, zh: words("zh"), en: words("en") }
}

const person = (...held: HeldCertificate[]) => ({ certificates: held })

describe("people that a rule asks for", () => {
  it("are counted, each once, and what is missing is told as a number", () => {
    expect(judge(three, { people: [person(engineer)] })).toEqual({
      isSatisfied: false,
      zh: ["需要 3 名持有环境影响评价工程师的人员，还缺 2 名"],
      en: ["Lacks 2 of 3 people holding EIA engineer"],
    })
    const twice = person(engineer, { ...engineer, validTo: "2030-01-01" })
    expect(judge(three, { people: [twice, twice] }).isSatisfied).toBe(false)
    expect(judge(three, { people: [twice, person(engineer), person(engineer)] })).toMatchObject({
      isSatisfied: true,
      en: ["Has 3 people holding EIA engineer"],
    })
  })

  it("count on the days of their certificate only, and those that do not are told", () => {
    const lapsed = person({ ...engineer, validTo: "2024-06-02" })
    expect(judge(three, { people: [person(engineer), person(engineer), lapsed] })).toMatchObject({
      isSatisfied: false,
      zh: ["需要 3 名持有环境影响评价工程师的人员，还缺 1 名（另有 1 人的证书不在有效期内）"],
      en: ["Lacks 1 of 3 people holding EIA engineer (1 more holds it, but not valid on this day)"],
    })
    expect(
      judge(three, { people: [person(engineer), person(engineer), lapsed] }, "2024-06-02").isSatisfied,
    ).toBe(true)
  })

  it("are people: certificates among the agency's own certificates do not count as heads", () => {
    expect(judge(three, { certificates: [engineer, engineer, engineer] }).isSatisfied).toBe(false)
  })

  it("may hold the practitioner certificate of a plain rule, but no licence for the agency", () => {
    const plain = { certificate: "eia-engineer" }
    expect(judge(plain, { people: [person(engineer)] }).isSatisfied).toBe(true)
    expect(judge(plain, { certificates: [engineer] }).isSatisfied).toBe(true)
    const licence = { certificate: "mapping-licence", speciality: "engineering", level: "b" }
    expect(judge(licence, { people: [person(licence)] }).isSatisfied).toBe(false)
    expect(judge(licence, { certificates: [licence] }).isSatisfied).toBe(true)
  })

  it("stand in words, and only a practitioner certificate may be counted", () => {
    expect(ruleWords(three, certificates, "zh")).toBe("3 名持有环境影响评价工程师的人员")
    expect(ruleWords(three, certificates, "en")).toBe("3 people holding EIA engineer")
    const wrong: QualificationRule = { allOf: [{ people: { certificate: "cma" }, atLeast: 1 }] }
    expect(ruleRefusals(wrong, certificates)).toEqual([
      { path: ["allOf", 0, "people", "certificate"], code: "certificate-not-personal" },
    ])
    expect(ruleSchema.safeParse({ people: { certificate: "eia-engineer" }, atLeast: 0 }).success).toBe(false)
    expect(ruleSchema.safeParse({ people: { certificate: "eia-engineer" }, atLeast: 1.5 }).success).toBe(
      false,
    )
    expect(ruleSchema.safeParse({ ...three, certificate: "cma" }).success).toBe(false)
  })
})

const held = fc.record(
  {
    certificate: fc.constantFrom(...certificates.map(c => c.id)),
    level: fc.constantFrom("a", "b", "c"),
    speciality: fc.constantFrom("engineering", "comprehensive", "environment"),
    validTo: fc.constantFrom("2024-06-02", "2024-06-03", "2030-01-01"),
  },
  { requiredKeys: ["certificate"] },
)
const holdings = fc.record({
  certificates: fc.array(held, { maxLength: 4 }),
  people: fc.array(fc.record({ certificates: fc.array(held, { maxLength: 3 }) }), { maxLength: 4 }),
  isPledged: fc.boolean(),
})

describe("any rule against any agency", () => {
  it("is met by more when it is met by less, and always says why", () => {
    fc.assert(
      fc.property(anyRule, holdings, held, (one, has, more) => {
        const before = judge(one, has)
        expect(before.zh.length).toBeGreaterThan(0)
        expect([...before.zh, ...before.en].every(words => words && !words.includes("{"))).toBe(true)
        const after = judge(one, {
          certificates: [...has.certificates, more],
          people: [...has.people, person(more)],
          isPledged: true,
        })
        expect(after.isSatisfied || !before.isSatisfied).toBe(true)
      }),
    )
  })

  it("is met together when each part is, and by either when one is", () => {
    fc.assert(
      fc.property(anyRule, anyRule, holdings, (one, two, has) => {
        const [first, second] = [judge(one, has).isSatisfied, judge(two, has).isSatisfied]
        expect(judge({ allOf: [one, two] }, has).isSatisfied).toBe(first && second)
        expect(judge({ anyOf: [one, two] }, has).isSatisfied).toBe(first || second)
      }),
    )
  })
})
