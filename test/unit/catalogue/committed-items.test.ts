import { describe, expect, it } from "vitest"
import { evaluateQualification, ruleWords } from "#app/modules/catalogue/qualification.rules.ts"
import type { QualificationRule } from "#app/modules/catalogue/service-item.ts"
import { SYNONYM_GROUPS, synonyms } from "#app/modules/catalogue/synonyms.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { certificates, committed, itemOf, itemsText, mapping } from "./data.ts"

const HAN = /\p{Script=Han}/u
const items = committed.items.map(({ item }) => item)

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value]
  return value && typeof value === "object" ? Object.values(value).flatMap(strings) : []
}

function certificatesOf(rule: QualificationRule): string[] {
  if ("allOf" in rule) return rule.allOf.flatMap(certificatesOf)
  if ("anyOf" in rule) return rule.anyOf.flatMap(certificatesOf)
  if ("people" in rule) return [rule.people.certificate]
  return "pledge" in rule ? ["pledge"] : [rule.certificate]
}

describe("the committed catalogue", () => {
  it("has 58 items and no refusal", () => {
    expect(committed.errors).toEqual([])
    expect(items.map(({ code }) => code)).toEqual(
      Array.from({ length: 58 }, (_, n) => `ZJ${String(n + 1).padStart(3, "0")}`),
    )
  })

  it("covers every field and each item by the mapping", () => {
    expect(FIELD_IDS.filter(field => !items.some(({ fieldId }) => fieldId === field))).toEqual([])
    const codes = new Set(items.map(({ code }) => code))
    expect(Object.keys(mapping.overrides).filter(code => !codes.has(code))).toEqual([])
    const sources = new Set(
      JSON.parse(itemsText).items.map((item: { sourceField: string }) => item.sourceField),
    )
    expect(Object.keys(mapping.fields).filter(name => !sources.has(name))).toEqual([])
  })

  it("puts the well-known items where people look for them", () => {
    const expected = { ZJ001: "environment", ZJ006: "water-soil", ZJ022: "energy", ZJ028: "architecture" }
    for (const [code, field] of Object.entries(expected))
      expect([code, itemOf(code).fieldId]).toEqual([code, field])
    expect([itemOf("ZJ021").fieldId, itemOf("ZJ027").fieldId]).toEqual(["planning", "survey"])
    expect([itemOf("ZJ038").fieldId, itemOf("ZJ032").fieldId]).toEqual(["safety-fire", "cost-tender"])
  })

  it("gives every item a law, and every mandatory one an article", () => {
    for (const item of items) {
      expect([item.code, item.legalBasis.length > 0]).toEqual([item.code, true])
      if (item.kind === "mandatory")
        expect([item.code, item.legalBasis.some(({ article }) => article)]).toEqual([item.code, true])
    }
    expect(itemOf("ZJ001").legalBasis[0]).toMatchObject({ law: "环境影响评价法", article: "第十九条" })
  })

  it("says that an assessed area spares an item only where a law of the item says so", () => {
    expect(items.filter(({ regionAssessed }) => regionAssessed).map(({ code }) => code)).toEqual(["ZJ012"])
    expect(itemOf("ZJ012")).toMatchObject({ regionAssessed: "exempt" })
    expect(itemOf("ZJ012").legalBasis).toContainEqual(
      expect.objectContaining({ law: "浙江省防震减灾条例", version: "2021-03-26", article: "第十七条" }),
    )
  })

  it("speaks both languages everywhere, and neither inside the other", () => {
    for (const item of items) {
      const { nameEn, approvalItem, department, deliverable, what, neededBy, qualification, legalBasis } =
        item
      const pairs = [approvalItem, department, deliverable, what, neededBy, qualification.note]
      const english = [nameEn, ...pairs.map(({ en }) => en), ...legalBasis.map(({ lawEn }) => lawEn)]
      expect([item.code, english.filter(text => HAN.test(text) || !/[a-z]/.test(text))]).toEqual([
        item.code,
        [],
      ])
      const chinese = [item.name, ...pairs.map(({ zh }) => zh), ...legalBasis.map(({ law }) => law)]
      expect([item.code, chinese.filter(text => !HAN.test(text))]).toEqual([item.code, []])
    }
    const names = new Set(items.map(({ nameEn }) => nameEn))
    expect(names.size).toBe(items.length)
    for (const { name, levels, specialities } of certificates)
      for (const { zh, en } of [name, ...levels, ...specialities])
        expect([HAN.test(zh), HAN.test(en)]).toEqual([true, false])
  })

  it("has kinds as the house decided", () => {
    const count = (kind: string) => items.filter(item => item.kind === kind).length
    expect([count("mandatory"), count("optional"), count("government")]).toEqual([19, 23, 16])
    expect(itemOf("ZJ001")).toMatchObject({ kind: "optional", selfPrepareAllowed: true })
    expect(itemOf("ZJ021")).toMatchObject({ kind: "government", selfPrepareAllowed: false })
    expect(items.filter(({ tenderCategory }) => tenderCategory !== "other").map(({ code }) => code)).toEqual([
      "ZJ025",
      "ZJ027",
      "ZJ028",
      "ZJ030",
      "ZJ057",
    ])
  })

  it("asks no licence where none exists any more", () => {
    const asked = (code: string) => certificatesOf(itemOf(code).qualification.rule)
    expect(asked("ZJ001")).toEqual(["eia-registration", "eia-engineer"])
    expect(asked("ZJ006")).toEqual(["soil-water-plan-stars", "pledge"])
    expect(asked("ZJ027")).toContain("geotechnical-engineer")
    expect(asked("ZJ033")).toEqual(["pledge"])
    const kindOf = (id: string) => certificates.find(certificate => certificate.id === id)?.kind
    for (const id of [...asked("ZJ001"), ...asked("ZJ006"), ...asked("ZJ032")])
      expect(kindOf(id)).not.toBe("licence")
  })

  it("has only rules that somebody can meet, told in both languages", () => {
    for (const { code, qualification } of items) {
      const held = certificates.flatMap(({ id, specialities, levels }) =>
        [undefined, ...specialities].map(s => ({ certificate: id, speciality: s?.id, level: levels[0]?.id })),
      )
      const holdings = { certificates: held, isPledged: true }
      const met = evaluateQualification(qualification.rule, holdings, certificates, "2024-06-03")
      expect([code, met.isSatisfied]).toEqual([code, true])
      expect(ruleWords(qualification.rule, certificates, "zh")).toMatch(HAN)
      expect(ruleWords(qualification.rule, certificates, "en")).not.toMatch(HAN)
    }
  })

  it("uses every certificate of the list, or it is one that agencies hold beside", () => {
    const used = new Set(items.flatMap(({ qualification }) => certificatesOf(qualification.rule)))
    const unused = certificates.filter(({ id }) => !used.has(id))
    expect(unused.filter(({ kind }) => kind !== "practitioner").map(({ id }) => id)).toEqual([])
  })

  it("never says one abbreviation of two items, nor a stray space", () => {
    const all = items.flatMap(({ abbreviations }) => abbreviations)
    expect(all.filter((word, n) => all.indexOf(word) !== n)).toEqual([])
    expect(items.flatMap(strings).filter(text => text !== text.trim())).toEqual([])
  })
})

describe("synonyms", () => {
  const map = synonyms()

  it.each([
    ["环评", "环境影响评价"],
    ["能评", "节能评估"],
    ["水保", "水土保持"],
    ["图审", "施工图审查"],
    ["可研", "可行性研究"],
    ["安评", "安全评价"],
  ])("find %s by %s and back", (short, long) => {
    expect(map[short]).toContain(long)
    expect(map[long]).toContain(short)
  })

  it("never lead a word to itself, and no word stands in two groups", () => {
    for (const [word, others] of Object.entries(map)) expect(others).not.toContain(word)
    const words = SYNONYM_GROUPS.flat()
    expect(words.filter((word, n) => words.indexOf(word) !== n)).toEqual([])
  })

  it("unite groups that share a word, in lower case as the engine compares", () => {
    expect(
      synonyms([
        ["EIA", "环评"],
        ["环评", "影响评价"],
      ]),
    ).toEqual({
      eia: ["环评"],
      环评: ["eia", "影响评价"],
      影响评价: ["环评"],
    })
  })
})
