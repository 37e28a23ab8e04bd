import { describe, expect, it } from "vitest"
import {
  evaluateQualification,
  findingWords,
  type HeldCertificate,
  ruleRefusals,
  ruleWords,
} from "#app/modules/catalogue/qualification.rules.ts"
import type { QualificationRule } from "#app/modules/catalogue/service-item.ts"
import { certificates, itemOf } from "./data.ts"

const today = "2024-06-03"
const survey = itemOf("ZJ019").qualification.rule
const geotechnical = itemOf("ZJ027").qualification.rule
const conservation = itemOf("ZJ006").qualification.rule
const eia = itemOf("ZJ001").qualification.rule

function evaluate(rule: QualificationRule, held: HeldCertificate[], isPledged = false, day = today) {
  const { isSatisfied, findings } = evaluateQualification(
    rule,
    { certificates: held, isPledged },
    certificates,
    day,
  )
  const words = findings.map(finding => findingWords(finding, certificates, "zh"))
  return { isSatisfied, codes: findings.map(({ code }) => code), words }
}

const mapping = (more: Partial<HeldCertificate> = {}): HeldCertificate => ({
  certificate: "mapping-licence",
  speciality: "engineering",
  level: "b",
  ...more,
})

describe("what an agency holds against a rule", () => {
  it("is enough at the level asked and above", () => {
    expect(evaluate(survey, [mapping()])).toMatchObject({ isSatisfied: true, codes: ["held"] })
    expect(evaluate(survey, [mapping({ level: "a" })]).isSatisfied).toBe(true)
  })

  it("is not enough below the level, in another speciality, or without any; each says what is missing", () => {
    const rule = { certificate: "mapping-licence", speciality: "engineering", level: "a" }
    expect(evaluate(rule, [mapping()])).toEqual({
      isSatisfied: false,
      codes: ["level-too-low"],
      words: ["测绘资质 · 工程测量 · 乙级：等级不够，需要测绘资质 · 工程测量 · 甲级以上"],
    })
    expect(evaluate(survey, [mapping({ speciality: "geodesy" })])).toMatchObject({
      isSatisfied: false,
      words: ["测绘资质 · 大地测量 · 乙级：专业不符，需要测绘资质 · 工程测量 · 乙级以上"],
    })
    expect(evaluate(survey, [])).toMatchObject({
      isSatisfied: false,
      words: ["缺少测绘资质 · 工程测量 · 乙级以上"],
    })
    expect(evaluate(survey, [mapping({ level: undefined })]).codes).toEqual(["level-too-low"])
  })

  it("counts on its last day and no longer, and not before its first", () => {
    const held = [mapping({ validFrom: "2023-01-01", validTo: "2024-06-03" })]
    expect(evaluate(survey, held).isSatisfied).toBe(true)
    expect(evaluate(survey, held, false, "2024-06-04")).toMatchObject({
      isSatisfied: false,
      words: ["测绘资质 · 工程测量 · 乙级已于 2024-06-03 到期"],
    })
    expect(evaluate(survey, held, false, "2022-12-31").codes).toEqual(["held-not-yet"])
  })

  it("is judged by the best of several, and tells the nearest of those that fail", () => {
    const expired = mapping({ validTo: "2020-01-01" })
    expect(evaluate(survey, [expired, mapping()]).isSatisfied).toBe(true)
    expect(evaluate(survey, [mapping({ speciality: "geodesy" }), expired]).codes).toEqual(["held-expired"])
  })

  it("includes every speciality when it is comprehensive, but not a level it lacks", () => {
    const rule = { certificate: "engineering-design-licence", speciality: "building", level: "b" }
    const comprehensive = { certificate: "engineering-design-licence", speciality: "comprehensive" }
    expect(evaluate(rule, [{ ...comprehensive, level: "a" }]).isSatisfied).toBe(true)
    expect(evaluate(rule, [comprehensive]).isSatisfied).toBe(true)
    expect(evaluate(rule, [{ ...comprehensive, level: "c" }]).codes).toEqual(["level-too-low"])
  })

  it("needs every part of allOf, and tells only those that are missing", () => {
    expect(evaluate(eia, [{ certificate: "eia-registration" }])).toMatchObject({
      isSatisfied: false,
      words: ["缺少环境影响评价工程师"],
    })
    expect(
      evaluate(eia, [{ certificate: "eia-registration" }, { certificate: "eia-engineer" }]),
    ).toMatchObject({
      isSatisfied: true,
      codes: ["held", "held"],
    })
  })

  it("needs one way of anyOf: geotechnical work needs its registered engineer", () => {
    const licence = { certificate: "engineering-survey-licence", speciality: "geotechnical", level: "b" }
    const engineer = { certificate: "geotechnical-engineer" }
    expect(evaluate(geotechnical, [licence, engineer]).isSatisfied).toBe(true)
    const without = evaluate(geotechnical, [licence])
    expect(without.isSatisfied).toBe(false)
    expect(without.words).toContain("缺少注册土木工程师（岩土）")
    expect(evaluate(geotechnical, [engineer]).isSatisfied).toBe(false)
    expect(evaluate(geotechnical, [{ ...licence, speciality: "surveying" }]).isSatisfied).toBe(true)
  })

  it("is not needed where a pledge suffices, once it is given", () => {
    expect(evaluate(conservation, [], true)).toEqual({
      isSatisfied: true,
      codes: ["pledged"],
      words: ["已作承诺"],
    })
    const without = evaluate(conservation, [])
    expect([without.isSatisfied, without.codes]).toEqual([false, ["missing", "pledge-missing"]])
    expect(evaluate(survey, [], true).isSatisfied).toBe(false)
    expect(
      evaluate(conservation, [{ certificate: "soil-water-plan-stars", level: "star-1" }]).isSatisfied,
    ).toBe(true)
  })

  it("is of no use when its level is unknown to the list", () => {
    expect(evaluate(survey, [mapping({ level: "platinum" })]).codes).toEqual(["level-too-low"])
    const rule = { certificate: "mapping-licence", level: "platinum" }
    expect(evaluate(rule, [mapping()]).isSatisfied).toBe(false)
  })
})

describe("a rule in words", () => {
  it("joins its parts in both languages", () => {
    expect(ruleWords(conservation, certificates, "zh")).toBe("水土保持方案编制单位水平评价，或者承诺具备能力")
    expect(ruleWords(survey, certificates, "en")).toBe(
      "Surveying and mapping licence · Engineering survey · Grade B or above",
    )
    expect(ruleWords(geotechnical, certificates, "zh")).toContain("注册土木工程师（岩土）")
    expect(ruleWords(geotechnical, certificates, "zh")).toContain("，并且")
  })
})

describe("refusals of a rule", () => {
  it("have their path inside the rule", () => {
    const rule: QualificationRule = {
      anyOf: [
        { pledge: true },
        { allOf: [{ certificate: "nothing" }, { certificate: "cma", speciality: "x", level: "y" }] },
      ],
    }
    expect(ruleRefusals(rule, certificates)).toEqual([
      { path: ["anyOf", 1, "allOf", 0, "certificate"], code: "certificate-unknown" },
      { path: ["anyOf", 1, "allOf", 1, "speciality"], code: "speciality-unknown" },
      { path: ["anyOf", 1, "allOf", 1, "level"], code: "level-unknown" },
    ])
  })
})
