import { parseWithZod } from "@conform-to/zod/v4"
import { describe, expect, it } from "vitest"
import { decideEvidence, decideKind, targetOf } from "#app/modules/complaints/complaint.rules.ts"
import { fileComplaintSchema } from "#app/modules/complaints/complaint.schema.ts"
import { COMPLAINT_KINDS } from "#app/modules/complaints/complaint.ts"
import { complaintTexts } from "#app/modules/complaints/complaints.texts.ts"
import { complaintRefusals } from "#app/modules/complaints/refusals.texts.ts"
import { textErrors } from "#app/shared/i18n/texts.ts"

const BY = new Date("2024-03-08T09:00:00Z")
const ms = (n: number) => new Date(BY.getTime() + n)
const notice = { state: "award-notice", objectionBy: BY }

describe("an objection", () => {
  it("is taken until the last millisecond of its time", () => {
    expect(decideKind("objection", notice, ms(-1)).ok).toBe(true)
    for (const late of [ms(0), ms(1)]) {
      expect(decideKind("objection", notice, late)).toMatchObject({
        error: { code: "objection-too-late", field: "kind", params: { day: "2024-03-08", time: "17:00" } },
      })
    }
  })

  it("needs an award on notice", () => {
    const needs = { error: { code: "objection-needs-award", field: "kind" } }
    expect(decideKind("objection", undefined, BY)).toMatchObject(needs)
    expect(decideKind("objection", { state: "open" }, BY)).toMatchObject(needs)
    expect(decideKind("objection", { state: "opened", objectionBy: BY }, ms(-1))).toMatchObject(needs)
  })

  it("is the only kind with a time limit", () => {
    for (const kind of COMPLAINT_KINDS.filter(k => k !== "objection")) {
      expect(decideKind(kind, notice, ms(1)).ok).toBe(true)
      expect(decideKind(kind, undefined, ms(1)).ok).toBe(true)
    }
  })
})

it("a file cannot come with an anonymous case", () => {
  expect(decideEvidence({ isAnonymous: true, evidence: "x" })).toMatchObject({
    error: { code: "anonymous-with-file", field: "evidence" },
  })
  expect(decideEvidence({ isAnonymous: true }).ok).toBe(true)
  expect(decideEvidence({ isAnonymous: false, evidence: "x" }).ok).toBe(true)
})

describe("what an address names", () => {
  const id = "0123456789abcdefghjkmnpqrs"
  it.each([
    [`/requests/${id}`, { type: "request", id }],
    [`/en/agencies/${id}?a=1`, { type: "agency", id }],
    [`/deals/${id}#x`, { type: "deal", id }],
    ["/requests/abc", { type: "page" }],
    [`/desk/requests/${id}`, { type: "page" }],
    ["/", { type: "page" }],
  ])("%s", (address, named) => expect(targetOf(address)).toEqual(named))
})

describe("the form", () => {
  const good = {
    idempotencyToken: "x".repeat(16),
    kind: "report",
    about: "/",
    text: "写清楚时间、人物和经过。",
  }
  const errorsOf = (changes: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...good, ...changes })) if (value) form.append(name, value)
    const parsed = parseWithZod(form, { schema: fileComplaintSchema })
    return parsed.status === "success" ? {} : (parsed.error ?? {})
  }
  it("takes what is whole", () => expect(errorsOf({})).toEqual({}))
  it.each([
    ["kind", "", "choose-one"],
    ["kind", "other", "invalid"],
    ["text", "", "required"],
    ["text", "太短", "too-short?min=10"],
    ["text", "长".repeat(4001), "too-long?max=4000"],
    ["contact", "1".repeat(101), "too-long?max=100"],
    ["contact", "a\u202eb", "hidden-characters"],
    ["evidence", "../../x", "invalid"],
    ["isAnonymous", "yes", "invalid"],
  ])("%s %s is refused", (name, value, code) => expect(errorsOf({ [name]: value })[name]).toEqual([code]))
  it("refuses fields it does not have", () =>
    expect(errorsOf({ state: "filed" })[""]).toEqual(["unknown-field"]))
})

it("texts are whole in both languages", () => {
  expect([...textErrors(complaintTexts), ...textErrors(complaintRefusals)]).toEqual([])
})
