import { describe, expect, it } from "vitest"
import { bidFormSchema, selectSchema } from "#app/modules/bidding/bid.schema.ts"

const idempotencyToken = "a".repeat(26)
const submit = { intent: "submit", idempotencyToken, amount: "48,000", pledge: "on" }
const codes = (input: unknown) => {
  const parsed = bidFormSchema.safeParse(input)
  return parsed.success ? [] : parsed.error.issues.map(i => `${i.path.join(".")}:${i.message.split("?")[0]}`)
}

describe("the form of a quote", () => {
  it.each([
    ["48,000", 4_800_000],
    ["４８０００.５", 4_800_050],
    ["4.8万", 4_800_000],
    ["0.01", 1],
  ])("reads %s", (amount, amountFen) => {
    expect(bidFormSchema.parse({ ...submit, amount })).toMatchObject({ amount: amountFen })
  })

  it.each([
    ["", "required"],
    ["0", "money-too-small"],
    ["-5", "money-negative"],
    ["1e9", "money-invalid"],
    ["48.005", "money-too-precise"],
    ["9007199254740992", "money-too-large"],
    ["abc", "money-invalid"],
  ])("refuses the amount “%s” beside its field", (amount, code) => {
    expect(codes({ ...submit, amount })).toEqual([`amount:${code}`])
  })

  it("refuses a quote without the pledge, unknown fields, lists and unknown intents", () => {
    expect(codes({ ...submit, pledge: undefined })).toEqual(["pledge:must-tick"])
    expect(codes({ ...submit, agencyId: "x" })).toEqual([":unknown-field"])
    expect(codes({ ...submit, amount: ["1", "2"] })).toEqual(["amount:invalid"])
    expect(codes({ ...submit, intent: "$ne" })).toEqual(["intent:invalid"])
  })

  it("wants a reason for giving up and for choosing", () => {
    expect(codes({ intent: "decline", idempotencyToken })).toEqual(["reason:required"])
    expect(selectSchema.safeParse({ idempotencyToken, agencyId: "0".repeat(26), reason: "好" }).success).toBe(
      false,
    )
    expect(selectSchema.safeParse({ idempotencyToken, agencyId: "x", reason: "就近服务" }).success).toBe(
      false,
    )
  })
})
