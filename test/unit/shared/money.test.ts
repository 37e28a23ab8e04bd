import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formatWan, formatYuan, MAX_FEN, parseYuan, sumFen, yuanInput } from "#app/shared/money.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { anyText } from "./any-text.ts"

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const amounts = fc.oneof(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 0, max: MAX_FEN }))

describe("parseYuan", () => {
  test.each([
    ["48,000", 4_800_000],
    ["48000", 4_800_000],
    ["48000.50", 4_800_050],
    ["48000.5", 4_800_050],
    ["¥48,000", 4_800_000],
    ["￥ 48,000.00", 4_800_000],
    ["RMB 48,000", 4_800_000],
    ["４８，０００", 4_800_000],
    ["４８０００．５０元", 4_800_050],
    ["4.8万", 4_800_000],
    ["4.8 万元", 4_800_000],
    ["4.800001万元", 4_800_001],
    ["48000元", 4_800_000],
    ["48000元整", 4_800_000],
    ["　48000　", 4_800_000],
    ["+5", 500],
    ["0", 0],
    ["0.00", 0],
    ["0.01", 1],
    ["0.070", 7],
    ["007", 700],
    ["1.10", 110],
    ["19.99", 1999],
    ["1,234,567.89", 123_456_789],
    ["100,000,000,000", MAX_FEN],
    ["10000000万", MAX_FEN],
  ])("reads %s exactly", (input, fen) => {
    expect(parseYuan(input)).toEqual(ok(fen))
  })

  test.each([
    ["", "required"],
    ["   ", "required"],
    ["\u3000", "required"],
    ["1e9", "money-invalid"],
    ["1E3", "money-invalid"],
    ["0x10", "money-invalid"],
    ["NaN", "money-invalid"],
    ["Infinity", "money-invalid"],
    ["4,8", "money-invalid"],
    ["48,00", "money-invalid"],
    ["1,2345", "money-invalid"],
    [",000", "money-invalid"],
    ["1.2.3", "money-invalid"],
    [".5", "money-invalid"],
    ["5.", "money-invalid"],
    ["1_000", "money-invalid"],
    ["四万八", "money-invalid"],
    ["10²", "money-invalid"],
    ["١٢٣", "money-invalid"],
    ["48000 美元", "money-invalid"],
    ["4.8亿", "money-invalid"],
    ["48\u0000", "money-invalid"],
    ["48\u202E", "money-invalid"],
    ["1 2", "money-invalid"],
    ["--5", "money-invalid"],
    ["9".repeat(41), "money-invalid"],
    ["9".repeat(1_000_000), "money-invalid"],
    ["-1", "money-negative"],
    ["−5", "money-negative"],
    ["－５", "money-negative"],
    ["¥-5", "money-negative"],
    ["-0", "money-negative"],
    ["0.005", "money-too-precise"],
    ["48000.501", "money-too-precise"],
    ["4.8000001万", "money-too-precise"],
    ["100000000000.01", "money-too-large"],
    ["9007199254740992", "money-too-large"],
    ["9".repeat(40), "money-too-large"],
  ])("refuses %j with %s", (input, code) => {
    expect(parseYuan(input)).toMatchObject({ ok: false, error: { code } })
  })

  test("limits include their ends and are told in yuan", () => {
    const limits = { minFen: 1, maxFen: 100_000 }
    expect(parseYuan("0.01", limits)).toEqual(ok(1))
    expect(parseYuan("1000", limits)).toEqual(ok(100_000))
    expect(parseYuan("0", limits)).toEqual(refuse("money-too-small", { params: { min: "0.01" } }))
    expect(parseYuan("1000.01", limits)).toEqual(refuse("money-too-large", { params: { max: "1,000" } }))
  })

  test("a limit beyond the largest amount does not widen it", () => {
    expect(parseYuan("100000000001", { maxFen: Number.MAX_SAFE_INTEGER })).toMatchObject({
      error: { code: "money-too-large", params: { max: "100,000,000,000" } },
    })
  })

  test("every amount comes back from every way of writing it", () => {
    fc.assert(
      fc.property(amounts, fen => {
        const text = formatYuan(fen)
        const wan = `${Math.floor(fen / 1_000_000)}.${String(fen % 1_000_000).padStart(6, "0")}万`
        for (const way of [text, `¥${text}`, `${text} 元`, yuanInput(fen), fullWidth(text), wan])
          expect(parseYuan(way)).toEqual(ok(fen))
      }),
      { numRuns: 2000 },
    )
  })

  test("never throws, and what it takes is a whole number of fen within the limits", () => {
    const hostile = fc.oneof(
      anyText,
      fc.array(fc.constantFrom(..."0123456789.,-+e¥万元 ０，．")).map(signs => signs.join("")),
    )
    fc.assert(
      fc.property(hostile, input => {
        const result = parseYuan(input)
        if (!result.ok) return
        expect(Number.isSafeInteger(result.value)).toBe(true)
        expect(result.value).toBeGreaterThanOrEqual(0)
        expect(result.value).toBeLessThanOrEqual(MAX_FEN)
      }),
      { numRuns: 5000 },
    )
  })
})

describe("formatting", () => {
  test.each([
    [4_800_000, "48,000"],
    [4_800_050, "48,000.50"],
    [4_800_005, "48,000.05"],
    [0, "0"],
    [1, "0.01"],
    [99_999, "999.99"],
    [100_000, "1,000"],
    [-4_800_050, "-48,000.50"],
    [Number.MAX_SAFE_INTEGER, "90,071,992,547,409.91"],
  ])("%d fen are %s yuan", (fen, text) => {
    expect(formatYuan(fen)).toBe(text)
  })

  test.each([
    [4_800_000, "4.8"],
    [5_000_000, "5"],
    [4_805_000, "4.8"],
    [4_810_000, "4.81"],
    [4_819_999, "4.81"],
    [9_999, "0"],
    [-9_999, "0"],
    [-4_819_999, "-4.81"],
    [123_456_789_012, "123,456.78"],
  ])("%d fen are %s wan, cut and not rounded", (fen, text) => {
    expect(formatWan(fen)).toBe(text)
  })

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("%d is no amount", fen => {
    expect(() => formatYuan(fen)).toThrow(RangeError)
    expect(() => formatWan(fen)).toThrow(RangeError)
    expect(() => sumFen([1, fen])).toThrow(RangeError)
  })

  test("a sum is exact, or refused", () => {
    expect(sumFen([])).toBe(0)
    expect(sumFen([10, 20, -5])).toBe(25)
    expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 100 }), list => {
        expect(BigInt(sumFen(list))).toBe(list.reduce((total, fen) => total + BigInt(fen), 0n))
      }),
    )
  })
})
