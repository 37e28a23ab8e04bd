import { expect, test } from "vitest"
import { defineTexts, fill, lookup, type Texts, textErrors, translator } from "#app/shared/i18n/texts.ts"

const texts = defineTexts({
  zh: { title: "找机构", found: "{n} 家机构", "refusal.too-late": "{day} 已截止" },
  en: { title: "Find an agency", found: "{n} {n?agency:agencies}", "refusal.too-late": "Closed on {day}" },
})

test("a text is given in the asked language with its parameters", () => {
  expect(translator(texts, "zh")("found", { n: 3 })).toBe("3 家机构")
  expect(translator(texts, "en")("found", { n: 3 })).toBe("3 agencies")
  expect(translator(texts, "en")("found", { n: 1 })).toBe("1 agency")
  expect(translator(texts, "en")("title")).toBe("Find an agency")
})

test("wrong keys and parameters do not compile", () => {
  const t = translator(texts, "zh")
  // @ts-expect-error no such key
  expect(() => t("titel")).toThrow()
  // @ts-expect-error the parameter is called n
  expect(t("found", { m: 3 })).toBe("{n} 家机构")
  // @ts-expect-error the parameter is missing
  expect(t("found")).toBe("{n} 家机构")
  // @ts-expect-error English lacks a key
  expect(textErrors(defineTexts({ zh: { a: "甲", b: "乙" }, en: { a: "A" } }))).toEqual(["b: missing in en"])
})

test("a key known at run time only is looked up or undefined, never inherited", () => {
  expect(lookup(texts, "en", "refusal.too-late", { day: "2026-11-30" })).toBe("Closed on 2026-11-30")
  expect(lookup(texts, "en", "refusal.unknown")).toBeUndefined()
  expect(lookup(texts, "en", "toString")).toBeUndefined()
})

test("inserted values are not read as texts again", () => {
  expect(fill("{a}{b}", { a: "{b}", b: "$&" })).toBe("{b}$&")
})

test.each([
  [
    "{number} {title} 已截止报名",
    { number: "2026-0001", title: "补充监测（示例）" },
    "2026-0001 补充监测（示例）已截止报名",
  ],
  ["{title} 已截止报名", { title: "Lab 3" }, "Lab 3 已截止报名"],
  ["为 {name} {title}。", { name: "甲公司", title: "乙工程" }, "为甲公司乙工程。"],
  ["{name} may 报 {n} 家", { name: "张 三", n: 3 }, "张 三 may 报 3 家"],
  ["{name} 已入驻", {}, "{name} 已入驻"],
])("a space falls away between two Chinese words alone: %s", (text, params, said) => {
  expect(fill(text, params)).toBe(said)
})

test("errors name the key and what differs", () => {
  expect(textErrors(texts)).toEqual([])
  expect(textErrors({ zh: { a: "{n} 家", b: " " }, en: { a: "{m} agencies", b: "B" } })).toEqual([
    "a: parameters {n} and {m}",
    "b: empty text",
  ])
})

test("all texts of the marketplace have the same parameters in both languages", () => {
  const files = import.meta.glob<Record<string, Texts>>("/app/**/*.texts.ts", { eager: true })
  const errors = Object.entries(files).flatMap(([file, exported]) =>
    Object.entries(exported)
      .filter(([, value]) => "zh" in value)
      .flatMap(([name, value]) => textErrors(value).map(p => `${file} ${name} ${p}`)),
  )
  expect(Object.keys(files).length).toBeGreaterThan(0)
  expect(errors).toEqual([])
})
