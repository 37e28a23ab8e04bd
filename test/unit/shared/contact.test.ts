import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseEmail } from "#app/shared/email.ts"
import { maskPhone, parsePhone } from "#app/shared/phone.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { anyText } from "./any-text.ts"

describe("parsePhone", () => {
  test.each([
    ["13812345678", "13812345678"],
    ["138 1234 5678", "13812345678"],
    ["138-1234-5678", "13812345678"],
    ["+86 138 1234 5678", "13812345678"],
    ["0086-13812345678", "13812345678"],
    ["(+86)13812345678", "13812345678"],
    ["１３８１２３４５６７８", "13812345678"],
    ["0579-82345678", "0579-82345678"],
    ["057982345678", "0579-82345678"],
    ["(0579) 8234 5678", "0579-82345678"],
    ["（0579）82345678", "0579-82345678"],
    ["010 6523 4567", "010-65234567"],
    ["0571-8234567", "0571-8234567"],
    ["0579-82345678-801", "0579-82345678-801"],
    ["0579-82345678转801", "0579-82345678-801"],
    ["057982345678 ext. 801", "0579-82345678-801"],
    ["400-123-4567", "4001234567"],
    ["8001234567", "8001234567"],
  ])("reads %s as %s", (input, phone) => {
    expect(parsePhone(input)).toEqual(ok(phone))
    expect(parsePhone(phone)).toEqual(ok(phone))
  })

  test.each([
    "12812345678",
    "1381234567",
    "138123456789",
    "13812345678转801",
    "82345678",
    "0579-1234567",
    "+1 415 555 0100",
    "138１２３４５６７八",
    "13812345678; 13812345679",
    "1381234\u200B5678",
    "phone",
    "1".repeat(1_000_000),
  ])("refuses %j", input => {
    expect(parsePhone(input)).toEqual(refuse("phone-invalid"))
  })

  test("nothing is missing, not wrong", () => {
    expect(parsePhone(" \u3000")).toEqual(refuse("required"))
  })

  test("never throws, and its own result it takes again", () => {
    const typed = fc.array(fc.constantFrom(..."0123456789-+() 转x")).map(signs => signs.join(""))
    fc.assert(
      fc.property(fc.oneof(typed, anyText), input => {
        const phone = parsePhone(input)
        if (phone.ok) expect(parsePhone(phone.value)).toEqual(phone)
      }),
      { numRuns: 3000 },
    )
  })

  test("a covered number shows its ends only", () => {
    expect(maskPhone("13812345678")).toBe("138****5678")
    expect(maskPhone("0579-82345678")).toBe("057****5678")
    expect(maskPhone("1234567")).toBe("****")
  })
})

describe("parseEmail", () => {
  test.each([
    ["Wang.Mou@Example.COM", "wang.mou@example.com"],
    ["  a+b_c@sub.example.cn\n", "a+b_c@sub.example.cn"],
    ["ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｎ", "wang@example.cn"],
    ["o'neill@example.org", "o'neill@example.org"],
    ["a@xn--fiqs8s.cn", "a@xn--fiqs8s.cn"],
  ])("reads %j as %s", (input, address) => {
    expect(parseEmail(input)).toEqual(ok(address))
  })

  test.each([
    "plain",
    "@example.com",
    "a@",
    "a@b",
    "a@b.1",
    "a@localhost",
    "a@-b.com",
    "a@b-.com",
    "a@b..com",
    ".a@b.com",
    "a..b@b.com",
    "a@b@c.com",
    "a b@c.com",
    "a@[127.0.0.1]",
    '"a b"@c.com',
    "a@b.com\r\nBcc: c@d.com",
    "a@b.com, c@d.com",
    "a\u0000@b.com",
    "王@例子.中国",
    `${"a".repeat(65)}@b.com`,
    `a@${"b".repeat(64)}.com`,
    `${"a".repeat(60)}@${`${"b".repeat(60)}.`.repeat(4)}com`,
    "a".repeat(1_000_000),
  ])("refuses %j", input => {
    expect(parseEmail(input)).toEqual(refuse("email-invalid"))
  })

  test("nothing is missing, not wrong", () => {
    expect(parseEmail("  ")).toEqual(refuse("required"))
  })

  test("however it is capitalised, it is the same address", () => {
    fc.assert(
      fc.property(fc.emailAddress(), address => {
        const parsed = parseEmail(address)
        expect(parseEmail(address.toUpperCase())).toEqual(parsed)
        if (parsed.ok) expect(parsed.value).toBe(address.toLowerCase())
      }),
    )
  })
})
