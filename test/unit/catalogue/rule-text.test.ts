import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseRule, ruleText } from "#app/modules/catalogue/rule/rule-text.ts"
import { certificates, committed } from "./data.ts"
import { anyRule } from "./rules.ts"

const parse = (text: string) => parseRule(text, certificates)
const refusal = (text: string) => {
  const parsed = parse(text)
  return parsed.ok ? "read" : [parsed.error.code, parsed.error.params?.line]
}

describe("a rule as lines", () => {
  it("comes back as it was written, in both languages", () => {
    fc.assert(
      fc.property(anyRule, fc.constantFrom("zh" as const, "en" as const), (rule, lang) => {
        expect(parse(ruleText(rule, certificates, lang))).toEqual({ ok: true, value: rule })
      }),
    )
    for (const { item } of committed.items) {
      const { rule } = item.qualification
      expect(parse(ruleText(rule, certificates, "zh"))).toEqual({ ok: true, value: rule })
    }
  })

  it("reads what people type: full-width signs, tabs, bullets, several lines that all hold", () => {
    const text = "任一：\n\t测绘资质／工程测量／乙级以上\n\t全部:\n\t\t- ２名：注册测绘师\n\t\t- 承诺"
    expect(parse(text)).toEqual({
      ok: true,
      value: {
        anyOf: [
          { certificate: "mapping-licence", speciality: "engineering", level: "b" },
          { allOf: [{ people: { certificate: "registered-surveyor" }, atLeast: 2 }, { pledge: true }] },
        ],
      },
    })
    expect(parse("承诺\r\n\r\n环境影响评价工程师")).toEqual({
      ok: true,
      value: { allOf: [{ pledge: true }, { certificate: "eia-engineer" }] },
    })
    expect(parse("mapping-licence/b")).toMatchObject({ ok: true, value: { level: "b" } })
  })

  it("says which line is wrong and what is near", () => {
    expect(refusal("  \n ")).toEqual(["required", undefined])
    expect(refusal("承诺\n测绘资格")).toEqual(["rule-line-near", 2])
    expect(parse("测绘资格")).toMatchObject({ error: { params: { near: "测绘资质" } } })
    expect(refusal("魔法师执照")).toEqual(["rule-line-unknown", 1])
    expect(refusal("测绘资质 / 丁级")).toEqual(["rule-part-unknown", 1])
    expect(refusal("测绘资质 / 甲级 / 乙级")).toEqual(["rule-part-unknown", 1])
    expect(refusal("任一：\n承诺")).toEqual(["rule-group-empty", 1])
    expect(refusal("承诺\n  承诺")).toEqual(["rule-indent", 2])
    expect(refusal("任一：\n    承诺\n  承诺")).toEqual(["rule-indent", 3])
    expect(refusal("0 人：注册测绘师")).toEqual(["rule-people-count", 1])
    expect(refusal("3 人：测绘资质")).toEqual(["rule-not-personal", 1])
    expect(refusal("承诺\n".repeat(61))).toEqual(["rule-too-long", undefined])
    expect(refusal("承诺\n".repeat(11))).toEqual(["rule-too-long", undefined])
  })

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), text => {
        expect(typeof parse(text).ok).toBe("boolean")
      }),
    )
  })
})
