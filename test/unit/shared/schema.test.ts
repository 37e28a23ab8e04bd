import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4"
import { describe, expect, expectTypeOf, test } from "vitest"
import type { z } from "zod"
import {
  checkbox,
  choiceField,
  choicesField,
  currentPasswordField,
  dayField,
  emailField,
  formOf,
  idempotencyTokenField,
  idField,
  integerField,
  lineField,
  localDateTimeField,
  mustTick,
  optionalLine,
  optionalText,
  passwordField,
  percentField,
  phoneField,
  textField,
  usccField,
  yuanField,
} from "#app/shared/schema.ts"

const ID = "0123456789abcdefghjkmnpqrs"

/** What a form with one field `x` says: its value, or its errors. Sent as a browser would. */
function send(field: z.ZodType, ...values: string[]) {
  const form = new FormData()
  for (const value of values) form.append("x", value)
  const submission = parseWithZod(form, { schema: formOf({ x: field }) })
  if (submission.status === "success") return { value: (submission.value as { x?: unknown }).x }
  return { errors: submission.error?.x ?? submission.error?.[""] }
}

describe("fields of a form", () => {
  const fields: [string, z.ZodType, string, unknown][] = [
    ["line", lineField({ max: 10 }), "  示例\r\n公司 ", "示例 公司"],
    ["text", textField({ max: 10 }), "一\r\n二", "一\n二"],
    ["optional line", optionalLine({ max: 10 }), " 甲 ", "甲"],
    ["optional text", optionalText({ max: 10 }), "甲\r\n乙", "甲\n乙"],
    ["uscc", usccField(), "9135 0100 m000100y43", "91350100M000100Y43"],
    ["yuan", yuanField(), "４８，０００．５０", 4_800_050],
    ["yuan in wan", yuanField({ maxFen: 4_800_000 }), "4.8万", 4_800_000],
    ["yuan of nothing", yuanField({ minFen: 0 }), "0", 0],
    ["day", dayField(), "2024-02-29", "2024-02-29"],
    ["date and time", localDateTimeField(), "2026-11-30T17:00", new Date("2026-11-30T09:00:00Z")],
    ["id", idField(), ID, ID],
    ["percent", percentField(), "99", 99],
    ["percent with its sign", percentField(), "１００ ％", 100],
    ["percent of nothing", percentField(), "0", 0],
    ["integer", integerField({ min: -5, max: 5 }), "-3", -3],
    ["e-mail", emailField(), " A@Example.com ", "a@example.com"],
    ["phone", phoneField(), "138 1234 5678", "13812345678"],
    ["password", passwordField(), "  twelve signs  ", "  twelve signs  "],
    ["Chinese password", passwordField(), "密码是十二个汉字的一句话", "密码是十二个汉字的一句话"],
    ["present password", currentPasswordField(), "short", "short"],
    ["idempotencyToken", idempotencyTokenField(), "AZaz09_-AZaz09_-", "AZaz09_-AZaz09_-"],
    ["box", checkbox(), "on", true],
    ["necessary box", mustTick(), "on", true],
    ["choice", choiceField(["a", "b"]), "b", "b"],
  ]
  test.each(fields)("%s is taken", (_, field, typed, value) => {
    expect(send(field, typed)).toEqual({ value })
  })

  const refused: [string, z.ZodType, string, string][] = [
    ["line", lineField({ max: 3 }), "四个字啊", "too-long?max=3"],
    ["short line", lineField({ min: 2, max: 3 }), "四", "too-short?min=2"],
    ["blank line", lineField({ max: 3 }), "  ", "required"],
    ["line with a turned direction", lineField({ max: 10 }), "a\u202Eb", "hidden-characters"],
    ["text", textField({ max: 3 }), "四个字啊", "too-long?max=3"],
    ["optional line", optionalLine({ max: 3 }), "四个字啊", "too-long?max=3"],
    ["uscc", usccField(), "91350100M000100Y44", "uscc-check-digit"],
    ["short uscc", usccField(), "9135", "uscc-length?length=4"],
    ["yuan", yuanField(), "1e9", "money-invalid"],
    ["yuan of nothing", yuanField(), "0", "money-too-small?min=0.01"],
    [
      "yuan above its limit",
      yuanField({ maxFen: 480_000_000 }),
      "4,800,000.01",
      "money-too-large?max=4%2C800%2C000",
    ],
    ["day", dayField(), "2023-02-29", "day-invalid"],
    ["day out of time", dayField(), "9999-12-31", "day-invalid"],
    ["date and time", localDateTimeField(), "2026-11-30T24:00", "datetime-invalid"],
    ["date alone", localDateTimeField(), "2026-11-30", "datetime-invalid"],
    ["date and time of another zone", localDateTimeField(), "2026-11-30T17:00+14:00", "datetime-invalid"],
    ["two times", localDateTimeField(), "2026-11-30T17:00T17:00", "datetime-invalid"],
    ["id", idField(), "../etc/passwd", "invalid"],
    ["percent", percentField(), "101", "too-large?max=100"],
    ["negative percent", percentField(), "-1", "too-small?min=0"],
    ["part of a percent", percentField(), "33.3", "not-a-number"],
    ["blank percent", percentField(), " ", "required"],
    ["exponent", integerField({ min: 0, max: 5 }), "1e0", "not-a-number"],
    ["huge integer", integerField({ min: 0, max: 5 }), "9".repeat(100_000), "not-a-number"],
    ["e-mail", emailField(), "nobody", "email-invalid"],
    ["phone", phoneField(), "12345", "phone-invalid"],
    ["password", passwordField(), "eleven sign", "password-too-short?min=12"],
    ["long password", passwordField(), "a".repeat(129), "password-too-long?max=128"],
    ["half of a pair", passwordField(), `twelve signs\uD800`, "invalid"],
    ["long present password", currentPasswordField(), "a".repeat(129), "invalid"],
    ["idempotencyToken", idempotencyTokenField(), "too short", "invalid"],
    ["operator as once", idempotencyTokenField(), '{"$ne":"a-long-text"}', "invalid"],
    ["box", checkbox(), "yes", "invalid"],
    ["necessary box", mustTick(), "yes", "invalid"],
    ["choice", choiceField(["a", "b"]), "c", "invalid"],
  ]
  test.each(refused)("%s is refused beside the field", (_, field, typed, message) => {
    expect(field.safeParse(typed).error?.issues.map(i => i.message)).toEqual([message])
    if (!/\p{Surrogate}/u.test(typed)) expect(send(field, typed)).toEqual({ errors: [message] })
  })

  const necessary: [string, z.ZodType, string][] = [
    ...fields
      .filter(([name]) => !/optional|box|choice/.test(name))
      .map(([name, field]): [string, z.ZodType, string] => [name, field, "required"]),
    ["necessary box", mustTick(), "must-tick"],
    ["choice", choiceField(["a", "b"]), "choose-one"],
  ]
  test.each(necessary)("%s may not be empty or missing", (_, field, message) => {
    expect(send(field)).toEqual({ errors: [message] })
    expect(send(field, "")).toEqual({ errors: [message] })
  })

  test("optional fields may be empty, missing or blank", () => {
    for (const field of [optionalLine({ max: 5 }), optionalText({ max: 5 })])
      for (const values of [[], [""], ["  "]]) expect(send(field, ...values)).toEqual({ value: undefined })
    expect(send(yuanField().optional())).toEqual({ value: undefined })
    expect(send(dayField().optional(), "")).toEqual({ value: undefined })
    expect(send(checkbox())).toEqual({ value: false })
  })

  test.each(fields)("%s sent twice is refused, neither first nor last wins", (_, field, typed) => {
    expect(send(field, typed, typed)).toEqual({ errors: ["invalid"] })
  })

  test("several choices are taken once each, and none that was not offered", () => {
    const some = choicesField(["a", "b", "c"], { min: 1 })
    expect(send(some, "b")).toEqual({ value: ["b"] })
    expect(send(some, "c", "a")).toEqual({ value: ["c", "a"] })
    expect(send(some, "a", "a")).toEqual({ value: ["a"] })
    expect(send(some)).toEqual({ errors: ["choose-some"] })
    expect(send(choicesField(["a"]))).toEqual({ value: [] })
    expect(some.safeParse(["a", "d"]).success).toBe(false)
    expect(some.safeParse(Array(100).fill("a")).success).toBe(false)
    expect(some.safeParse({ $ne: "a" }).success).toBe(false)
  })

  test("values that are no texts are refused", () => {
    for (const [, field] of fields)
      for (const value of [{ $ne: "" }, ["on"], 5, null, true, new Date(0)])
        expect(field.safeParse(value).error?.issues[0]?.message).toMatch(/^(invalid|choose-one|must-tick)$/)
  })
})

describe("formOf", () => {
  const schema = formOf({ title: lineField({ max: 10 }), price: yuanField(), note: optionalLine({ max: 5 }) })

  test("gives typed values", () => {
    expectTypeOf<z.output<typeof schema>>().toEqualTypeOf<{
      title: string
      price: number
      note: string | undefined
    }>()
    expectTypeOf(choiceField(["a", "b"]).parse("a")).toEqualTypeOf<"a" | "b">()
  })

  test("a field that it does not name is refused for the whole form", () => {
    const form = new FormData()
    for (const [name, value] of [
      ["title", "甲"],
      ["price", "5"],
      ["role", "system"],
    ] as const)
      form.append(name, value)
    const submission = parseWithZod(form, { schema })
    expect(submission.status).toBe("error")
    expect(submission.status === "error" && submission.error).toEqual({ "": ["unknown-field"] })
  })

  test("names of the prototype do not get through", () => {
    expect(schema.safeParse(JSON.parse('{"title":"甲","price":"5","__proto__":{"a":1}}')).success).toBe(false)
    expect(schema.safeParse({ title: "甲", price: "5", constructor: "x" }).success).toBe(false)
    expect(schema.safeParse("title=a").error?.issues[0]?.message).toBe("invalid")
  })

  test("tells the form which fields are necessary", () => {
    const constraint = getZodConstraint(schema)
    expect(constraint.title?.required).toBe(true)
    expect(constraint.price?.required).toBe(true)
    expect(constraint.note?.required).toBe(false)
  })
})
