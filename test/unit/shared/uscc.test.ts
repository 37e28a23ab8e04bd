import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ok, refuse } from "#app/shared/result.ts"
import { completeUscc, normaliseUscc, parseUscc, USCC_ALPHABET } from "#app/shared/uscc.ts"
import { anyText } from "./any-text.ts"

/** The worked example of GB 32100-2015. */
const EXAMPLE = "91350100M000100Y43"
const bodies = fc
  .array(fc.constantFrom(...USCC_ALPHABET), { minLength: 17, maxLength: 17 })
  .map(signs => signs.join(""))

describe("parseUscc", () => {
  test("takes the example of the standard", () => {
    expect(parseUscc(EXAMPLE)).toEqual(ok(EXAMPLE))
  })

  test.each([
    "91350100m000100y43",
    " 9135 0100 M000 100Y 43 ",
    "91350100-M000100Y4-3",
    "91350100—M000100Y—43",
    "９１３５０１００Ｍ０００１００Ｙ４３",
    "９１３５０１００－ｍ０００１００ｙ　４３",
    "91350100M000100Y43\n",
  ])("puts %j right", input => {
    expect(parseUscc(input)).toEqual(ok(EXAMPLE))
    expect(normaliseUscc(input)).toBe(EXAMPLE)
  })

  test.each([
    ["", "required"],
    [" - ", "required"],
    ["91350100M000100Y4", "uscc-length"],
    ["91350100M000100Y433", "uscc-length"],
    ["9".repeat(1_000_000), "uscc-length"],
    [`${EXAMPLE}${" ".repeat(100)}`, "uscc-length"],
    ["91350100O000100Y43", "uscc-characters"],
    ["91350100I000100Y43", "uscc-characters"],
    ["91350100S000100Y43", "uscc-characters"],
    ["91350100V000100Y43", "uscc-characters"],
    ["91350100Z000100Y43", "uscc-characters"],
    ["91350100中000100Y43", "uscc-characters"],
    ["9135010\u0000M000100Y43", "uscc-characters"],
    ["91350100ſ000100Y43", "uscc-characters"],
    ["91350100M000100Y44", "uscc-check-digit"],
    ["000000000000000001", "uscc-check-digit"],
  ])("refuses %j with %s", (input, code) => {
    expect(parseUscc(input)).toMatchObject({ ok: false, error: { code } })
  })

  test("says how long the code was, in code points", () => {
    expect(parseUscc("12𠮷")).toEqual(refuse("uscc-length", { params: { length: 3 } }))
  })

  test("never throws, and takes only what has 18 signs of the alphabet", () => {
    fc.assert(
      fc.property(anyText, input => {
        const code = parseUscc(input)
        if (code.ok) expect(code.value).toMatch(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
      }),
    )
  })
})

describe("check digit", () => {
  test("a completed body is a valid code", () => {
    expect(completeUscc(EXAMPLE.slice(0, 17))).toBe(EXAMPLE)
    fc.assert(
      fc.property(bodies, body => {
        const code = completeUscc(body)
        expect(code.slice(0, 17)).toBe(body)
        expect(parseUscc(code)).toEqual(ok(code))
      }),
    )
  })

  test("finds every wrong sign", () => {
    fc.assert(
      fc.property(bodies, fc.nat({ max: 17 }), fc.constantFrom(...USCC_ALPHABET), (body, at, sign) => {
        const code = completeUscc(body)
        fc.pre(code.charAt(at) !== sign)
        const wrong = code.slice(0, at) + sign + code.slice(at + 1)
        expect(parseUscc(wrong)).toEqual(refuse("uscc-check-digit"))
      }),
    )
  })

  test("finds two neighbours that changed places", () => {
    fc.assert(
      fc.property(bodies, fc.nat({ max: 15 }), (body, at) => {
        const code = completeUscc(body)
        const [a, b] = [code.charAt(at), code.charAt(at + 1)]
        fc.pre(a !== b)
        expect(parseUscc(code.slice(0, at) + b + a + code.slice(at + 2))).toEqual(refuse("uscc-check-digit"))
      }),
    )
  })

  test.each(["", "9135010", "91350100M000100Y43", "91350100O000100Y4", "91350100m000100y4"])(
    "does not complete %j",
    body => {
      expect(() => completeUscc(body)).toThrow(RangeError)
    },
  )
})
