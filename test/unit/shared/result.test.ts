import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isOk, map, messageToRefusal, ok, type Result, refusalToMessage, refuse } from "#app/shared/result.ts"
import { anyText } from "./any-text.ts"

describe("Result", () => {
  test("a refusal carries code, field and parameters, and nothing that was not given", () => {
    expect(refuse("too-long", { field: "title", params: { max: 80 } })).toEqual({
      ok: false,
      error: { code: "too-long", field: "title", params: { max: 80 } },
    })
    expect(Object.keys(refuse("gone").error)).toEqual(["code"])
  })

  test("map changes a success and leaves a refusal alone", () => {
    const refused = refuse("gone") as Result<number>
    expect(map(ok(2), n => n + 1)).toEqual(ok(3))
    expect(map(refused, n => n + 1)).toBe(refused)
    expect(isOk(ok(1))).toBe(true)
    expect(isOk(refused)).toBe(false)
  })

  test("a refusal without parameters is its bare code", () => {
    expect(refusalToMessage({ code: "required" })).toBe("required")
    expect(refusalToMessage({ code: "required", params: {} })).toBe("required")
    expect(messageToRefusal("required")).toEqual({ code: "required" })
  })

  test("parameters survive the way through a message, whatever they hold", () => {
    const name = fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/)
    const value = anyText.filter(s => !/\p{Surrogate}/u.test(s))
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1 }), params => {
        const refusal = { code: "too-long", params: { ...params } }
        expect(messageToRefusal(refusalToMessage(refusal))).toEqual(refusal)
      }),
    )
  })
})
