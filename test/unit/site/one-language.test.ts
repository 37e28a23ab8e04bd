import { expect, it } from "vitest"
import { withoutLanguage } from "../../../scripts/site/one-language.ts"

it("empties one language of a file of texts and leaves the rest", () => {
  const code =
    'export const a = defineTexts({ zh: { x: "找{n}" }, en: { x: "find {n}" } })\nexport const KEYS = ["zh"]\n'
  expect(withoutLanguage(code, "en")).toBe(code.replace('{ x: "find {n}" }', "{}"))
  expect(withoutLanguage(code, "zh")).toBe(code.replace('{ x: "找{n}" }', "{}"))
})

it("finds every set of texts of a file", () => {
  const code =
    "const a = defineTexts({ zh: {}, en: { a: 1 } })\nconst b = f(defineTexts({ en: { b: 2 }, zh: {} }))"
  expect(withoutLanguage(code, "en")).not.toMatch(/a: 1|b: 2/)
})
