import { parseWithZod } from "@conform-to/zod/v4"
import { describe, expect, it } from "vitest"
import { annulRequestSchema, saveRequestSchema } from "#app/modules/requests/request.schema.ts"

const GOOD: Record<string, string> = {
  intent: "save",
  idempotencyToken: "0123456789abcdefghjkmnpqrs",
  title: "曹宅镇污水提升泵站环境影响报告表",
  itemCode: "ZJ001",
  content: "编制环境影响报告表，配合完成审批。",
  place: "caozhai",
  scale: "日处理 2,000 吨",
  deliverable: "报告表 4 份及电子版",
  serviceWorkingDays: "20",
  fiscal: "0",
  stateOwned: "100",
  social: "0",
  ceilingFen: "48,000",
  method: "lowest-price",
  closingAt: "2024-03-15T17:00",
  contactName: "王某",
  contactPhone: "13812345678",
}

function parse(changes: Record<string, string | string[] | undefined>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...GOOD, ...changes })) {
    for (const one of [value].flat()) if (one !== undefined) form.append(name, one)
  }
  return parseWithZod(form, { schema: saveRequestSchema })
}

function errorOf(changes: Record<string, string | string[] | undefined>, field: string) {
  const result = parse(changes)
  return result.status === "success" ? undefined : result.error?.[field]?.[0]
}

describe("the draft of a request", () => {
  it("reads amounts to fen and the closing time as an instant of Shanghai", () => {
    const result = parse({})
    if (result.status !== "success") throw new Error(JSON.stringify(result.error))
    expect(result.value).toMatchObject({
      ceilingFen: 4_800_000,
      fiscal: 0,
      stateOwned: 100,
      social: 0,
      serviceWorkingDays: 20,
      closingAt: new Date("2024-03-15T09:00:00Z"),
    })
  })

  it.each([
    ["shares of 99", { stateOwned: "99" }, "fiscal", "funds-sum?sum=99"],
    ["shares of 101", { social: "1" }, "fiscal", "funds-sum?sum=101"],
    ["a negative share", { social: "-1" }, "social", "too-small?min=0"],
    ["a share of 1.5", { social: "1.5" }, "social", "not-a-number"],
    ["a ceiling of 0", { ceilingFen: "0" }, "ceilingFen", "money-too-small?min=1"],
    ["a negative ceiling", { ceilingFen: "-5" }, "ceilingFen", "money-negative"],
    ["a ceiling of 1e9", { ceilingFen: "1e9" }, "ceilingFen", "money-invalid"],
    [
      "a ceiling of 2^53",
      { ceilingFen: "9007199254740992" },
      "ceilingFen",
      "money-too-large?max=10%2C000%2C000%2C000",
    ],
    ["a ceiling in words", { ceilingFen: "很多" }, "ceilingFen", "money-invalid"],
    ["no ceiling", { ceilingFen: "" }, "ceilingFen", "required"],
    ["two ceilings", { ceilingFen: ["1", "2"] }, "ceilingFen", "invalid"],
    ["a day that does not exist", { closingAt: "2024-02-30T17:00" }, "closingAt", "datetime-invalid"],
    ["a place elsewhere", { place: "hangzhou" }, "place", "invalid"],
    ["no place", { place: "" }, "place", "choose-one"],
    ["an item code that is an operator", { itemCode: "$ne" }, "itemCode", "invalid"],
    ["a title of hidden signs", { title: "泵站\u202e报告表" }, "title", "hidden-characters"],
    ["a title of spaces", { title: "     " }, "title", "required"],
    ["a megabyte of text", { content: "长".repeat(1_000_000) }, "content", "too-long?max=4000"],
    ["a service without an end", { serviceWorkingDays: "99999" }, "serviceWorkingDays", "too-large?max=1000"],
    ["a method that does not exist", { method: "draw" }, "method", "invalid"],
    ["a direct choice without a reason", { method: "owner-choice" }, "methodReason", "reason-required"],
    ["a phone that is none", { contactPhone: "12" }, "contactPhone", "phone-invalid"],
    ["somebody's path as a file", { attachment: "../x" }, "attachment", "invalid"],
    ["an unknown field", { ownerId: "me" }, "", "unknown-field"],
    ["another intent", { intent: "publish" }, "intent", expect.any(String)],
  ])("refuses %s beside its field", (_what, changes, field, code) => {
    expect(errorOf(changes, field)).toEqual(code)
  })

  it("takes full-width digits as the number they are", () => {
    const result = parse({ ceilingFen: "４８，０００" })
    expect(result.status === "success" && result.value.ceilingFen).toBe(4_800_000)
  })

  it("takes a direct choice with its reason", () => {
    expect(parse({ method: "owner-choice", methodReason: "延续前期勘察，资料一致。" }).status).toBe("success")
  })

  it("leaves out what is optional and empty", () => {
    const result = parse({ scale: "", attachment: "" })
    if (result.status !== "success") throw new Error("refused")
    expect(result.value.scale).toBeUndefined()
    expect(result.value.attachment).toBeUndefined()
  })
})

describe("an annulment", () => {
  it("needs a reason", () => {
    const form = { intent: "annul", idempotencyToken: GOOD.idempotencyToken }
    expect(annulRequestSchema.safeParse(form).success).toBe(false)
    expect(annulRequestSchema.safeParse({ ...form, reason: "项目取消，资金收回。" }).success).toBe(true)
  })
})
