import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ok, refuse } from "#app/shared/result.ts"
import { cleanLine, cleanText, countCharacters, halfWidth, hasHiddenCharacters } from "#app/shared/text.ts"
import { anyText } from "./any-text.ts"

const point = (code: number) => String.fromCodePoint(code)
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => point(from + i))
const lineEndsAndTab = ["\t", "\n", "\v", "\f", "\r", "\u0085"]
const hidden = [
  ...range(0x00, 0x1f),
  ...range(0x7f, 0x9f),
  ...range(0x200b, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x206f),
  ...range(0xfff9, 0xfffc),
  ...range(0xfdd0, 0xfdef),
  ..."\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u2800\u3164\uFEFF\uFFA0\uFFFE\uFFFF",
  ...[0xe0001, 0xe0020, 0xe007f, 0x1d173, 0x1fffe, 0x10ffff].map(point),
  "\uD800",
  "\uDC00",
].filter(sign => !lineEndsAndTab.includes(sign))
const names = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`

describe("hidden characters", () => {
  test.each(hidden.map(sign => [names(sign), sign]))("%s is refused everywhere in a text", (_, sign) => {
    for (const text of [`${sign}名称`, `名${sign}称`, `名称${sign}`, sign]) {
      expect(cleanLine(text, { max: 20 })).toEqual(refuse("hidden-characters"))
      expect(cleanText(text, { max: 20 })).toEqual(refuse("hidden-characters"))
    }
  })

  test.each([
    "金东区曹宅镇污水提升泵站环境影响报告表",
    "Ünïcödé & “quotes” – 3 m² ≤ 5 % №7",
    "𠮷野家 㐂 𪚥",
    "葛\u{E0100}城",
    "❤️ 👍🏽 1️⃣ 🇨🇳",
    "👨‍👩‍👧‍👦 家",
    "🏳️‍🌈",
    "👩🏽‍🔬",
    "การทดสอบ हिन्दी עברית",
  ])("%s passes unchanged", text => {
    expect(cleanLine(text, { max: 60 })).toEqual(ok(text.normalize("NFC")))
  })

  test("a joiner is taken inside a picture only", () => {
    expect(hasHiddenCharacters("a\u200Db")).toBe(true)
    expect(hasHiddenCharacters("👨\u200D")).toBe(true)
    expect(hasHiddenCharacters("\u200D👨")).toBe(true)
    expect(hasHiddenCharacters("👨\u200D\u200D👩")).toBe(true)
    expect(hasHiddenCharacters("👨\u200D👩")).toBe(false)
  })

  test("piles of marks are refused", () => {
    expect(cleanLine(`a${"\u0301".repeat(8)}`, { max: 60 }).ok).toBe(true)
    expect(cleanLine(`a${"\u0301".repeat(10)}`, { max: 60 })).toEqual(refuse("hidden-characters"))
  })

  test("what shows nothing counts as empty", () => {
    for (const text of ["", " ", "\t\r\n", "\u3000\u00A0", "\uFE0F", " \u0301 "]) {
      expect(cleanLine(text, { max: 20 })).toEqual(refuse("required"))
      expect(cleanText(text, { max: 20 })).toEqual(refuse("required"))
    }
    expect(cleanLine("  ", { min: 0, max: 20 })).toEqual(ok(""))
  })
})

describe("cleanLine and cleanText", () => {
  test("a line has single spaces only and none at its ends", () => {
    expect(cleanLine("\u3000 示例 \t\r\n 公司\u00A0\u2028甲\u0085 ", { max: 20 })).toEqual(ok("示例 公司 甲"))
  })

  test("several lines keep their lines, with one kind of line end", () => {
    expect(cleanText(" 一\r\n二\r三\n\n\t四\u2028五\u0085六 \r\n", { max: 20 })).toEqual(
      ok("一\n二\n三\n\n\t四\n五\n六"),
    )
  })

  test("length counts code points after composing", () => {
    expect(cleanLine("𠮷𠮷𠮷", { max: 3 })).toEqual(ok("𠮷𠮷𠮷"))
    expect(cleanLine("e\u0301e\u0301", { max: 2 })).toEqual(ok("éé"))
    expect(cleanLine("四个字啊", { max: 3 })).toEqual(refuse("too-long", { params: { max: 3 } }))
    expect(cleanLine("四", { min: 2, max: 3 })).toEqual(refuse("too-short", { params: { min: 2 } }))
    expect(countCharacters("a𠮷b")).toBe(3)
  })

  test("a megabyte is refused before anything else looks at it", () => {
    for (const sign of ["a", " ", "\u0301", "👨\u200D"])
      expect(cleanText(sign.repeat(1_000_000), { max: 2000 })).toEqual(
        refuse("too-long", { params: { max: 2000 } }),
      )
  })

  test("the longest text that is looked at is judged, however regular", () => {
    const limit = 100_000
    for (const sign of ["字", "👨", "\u3000", "\r"]) {
      const isBlank = sign.trim() === ""
      const result = cleanText(sign.repeat(limit), { max: limit })
      expect(result.ok ? countCharacters(result.value) : result.error.code).toBe(isBlank ? "required" : limit)
      expect(cleanLine(sign.repeat(limit), { max: limit }).ok).toBe(!isBlank)
    }
  })

  test("never throws; what passes is clean, within its limits and stays as it is the second time", () => {
    const hostile = fc.oneof(
      anyText,
      fc
        .array(fc.constantFrom(...hidden, ...lineEndsAndTab, "字", "e", "\u0301", "👨", " "))
        .map(s => s.join("")),
    )
    fc.assert(
      fc.property(hostile, fc.constantFrom(cleanLine, cleanText), (input, clean) => {
        const idempotencyToken = clean(input, { max: 12 })
        if (!idempotencyToken.ok) return
        expect(hasHiddenCharacters(idempotencyToken.value)).toBe(false)
        expect(idempotencyToken.value).toBe(idempotencyToken.value.trim())
        expect(countCharacters(idempotencyToken.value)).toBeLessThanOrEqual(12)
        expect(clean(idempotencyToken.value, { max: 12 })).toEqual(idempotencyToken)
        expect(idempotencyToken.value).not.toMatch(clean === cleanLine ? /[\t-\r]/ : /\r/)
      }),
      { numRuns: 5000 },
    )
  })
})

test("halfWidth changes full-width signs and spaces, nothing else", () => {
  expect(halfWidth("ＡＢＣ　１２３，．－￥")).toBe("ABC 123,.-￥")
  expect(halfWidth("金东 abc ② ½")).toBe("金东 abc ② ½")
})
