import { describe, expect, it } from "vitest"
import { withKeys, withNamedKeys } from "../../../scripts/site/needed-texts.ts"

const FROM = 'import { xTexts } from "./x.texts.ts"\n'

/** The keys to which the import of a module is narrowed; undefined when the whole file stays. */
function keysOf(rest: string): string | undefined {
  return /x\.texts\.ts\?keys=([^&"]*)&\.ts"/.exec(withNamedKeys(FROM + rest))?.[1]
}

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: sources of modules
describe("the keys that a module names", () => {
  it.each([
    [
      "a translator with a name",
      "const f = () => { const t = useTexts(xTexts); return t('b') + t(\"a\") }",
      "a,b",
    ],
    ["a translator asked at once", "const f = l => translator(xTexts, l)('a', { n: 1 })", "a"],
    ["one of two", "const f = y => { const t = useTexts(xTexts); return t(y ? 'a' : `b`) }", "a,b"],
    [
      "a key that is worked out",
      "const f = s => { const t = useTexts(xTexts); return t(`state.${s}`) }",
      "state.*",
    ],
    [
      "a key taken for another type",
      "const f = s => { const t = useTexts(xTexts); return t(`state.${s}` as 'state.a') }",
      "state.*",
    ],
    ["a key with an end", "const f = s => lookup(xTexts, 'zh', `${s}-title`)", "*-title"],
    ["a member", "const f = l => xTexts[l].a + xTexts[l]['b-c']", "a,b-c"],
    [
      "two functions",
      "const f = () => useTexts(xTexts)('a')\nfunction g() { const t = useTexts(xTexts); return t('c') }",
      "a,c",
    ],
    ["JSX", "const F = () => { const t = useTexts(xTexts); return <p title={t('a')}>{t('b')}</p> }", "a,b"],
    [
      "what a loader says",
      "export function loader() { return translator(xTexts, 'zh')('secret') }\nuseTexts(xTexts)('a')",
      "a",
    ],
  ])("%s", (_, rest, keys) => {
    expect(keysOf(rest)).toBe(keys)
  })

  it.each([
    ["a translator that is handed on", "const f = () => { const t = useTexts(xTexts); return rows(t) }"],
    ["texts that are handed on", "parseForm(form, schema, xTexts)"],
    ["a key from a variable", "const f = k => { const t = useTexts(xTexts); return t(k) }"],
    ["a spread of keys", "Object.keys(xTexts.zh)"],
  ])("%s leaves the whole file", (_, rest) => {
    expect(withNamedKeys(FROM + rest)).toBe(FROM + rest)
  })

  it("leaves an import of several things and of types alone", () => {
    const several = 'import { xTexts, other } from "./x.texts.ts"\nuseTexts(xTexts)("a")'
    const types = 'import type { xTexts } from "./x.texts.ts"\n'
    expect(withNamedKeys(several)).toBe(several)
    expect(withNamedKeys(types)).toBe(types)
  })
})

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: sources of modules
describe("a file with these keys alone", () => {
  const code =
    'export const xTexts = defineTexts({ zh: { a: "甲", "b-c": "乙", "state.on": "开",\n }, en: { a: "A", "b-c": "B", "state.on": "On" } })'

  it("keeps what is named and what fits a pattern, in both languages", () => {
    const kept = withKeys(code, ["a", "state.*"])
    expect(kept).toContain('a: "甲"')
    expect(kept).toContain('"state.on": "On"')
    expect(kept).not.toMatch(/b-c/)
  })

  it("stays valid when the last and the only key goes", () => {
    for (const keys of [["a"], ["b-c"], ["none"]]) {
      const kept = withKeys(code, keys).replace("export const xTexts =", "return")
      const { zh, en } = new Function("defineTexts", kept)((texts: unknown) => texts)
      expect(Object.keys(zh)).toEqual(keys.filter(key => key !== "none"))
      expect(Object.keys(en)).toEqual(Object.keys(zh))
    }
  })
})
