import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { completeIdNumber } from "#app/modules/application/people/id-number.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { prepareSearch } from "#app/platform/wiring.server.ts"
import { RequestModel } from "#models/requests/request.server.ts"
import { licencesFor, makeListedAgency } from "../../support/agencies.ts"
import type { Agency } from "../../support/bids.ts"
import type { Body } from "../../support/http/http-client.ts"
import { errorsBeside, formIn, plain } from "../../support/http/page-form.ts"
import { countEntries as entries, postAndCount, typedRequest } from "../../support/http/request-form.ts"
import { openSite, type Site } from "../../support/http/site.ts"
import {
  type Member,
  makeAgencyPerson,
  makeEnterprise,
  newUscc,
  PASSWORD,
  someone,
  uploadPdf,
} from "../../support/people.ts"
import { makeDraft, makeOpenRequest, type OpenRequest } from "../../support/requests.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let site: Site
let owner: Member
let stranger: Member
let applicant: Member
let agency: Agency
let open: OpenRequest

beforeAll(async () => {
  world = await openWorld()
  await prepareSearch(world.services)
  owner = await makeEnterprise(world)
  stranger = await makeEnterprise(world)
  applicant = await makeAgencyPerson(world)
  open = await makeOpenRequest(world, {}, owner)
  agency = await makeListedAgency(world)
  await world.settle()
  site = await openSite(world)
})
afterAll(async () => {
  await site?.stop()
  await world?.close()
})

const posted = (who: { cookie?: string }, path: string, body: Body) => postAndCount(site, who, path, body)

async function page(who: { cookie?: string }, path: string): Promise<string> {
  const { status, text } = await site.as(who).get(path)
  expect(status, path).toBe(200)
  return text
}

describe("a quote", () => {
  const path = () => `/desk/bids/${open.requestId}`
  const quote = (changes: Record<string, string>) => ({
    intent: "submit",
    pledge: "on",
    amount: "40000",
    idempotencyToken: world.idempotencyToken(),
    ...changes,
  })

  it.each([
    ["above the ceiling", { amount: "48000.01" }, "amount", /48,000/],
    ["of nothing", { amount: "" }, "amount", /请填写/],
    ["of 0", { amount: "0" }, "amount", /不能低于/],
    ["below nothing", { amount: "-40000" }, "amount", /不能是负数/],
    ["without its pledge", { pledge: "" }, "pledge", /请勾选/],
  ])("%s is refused beside its field", async (_, changes, field, text) => {
    const answer = await posted(agency, path(), quote(changes))
    expect([400, 409]).toContain(answer.status)
    expect(answer.written).toBe(0)
    expect(errorsBeside(answer.text, field).join()).toMatch(text)
  })

  it("sent twice is one quote with one entry and one outcome", async () => {
    const form = formIn(await page(agency, path()), "submit", { amount: "41,000", pledge: "on" })
    const before = await entries()
    const sent = [await site.as(agency).post(path(), form), await site.as(agency).post(path(), form)]
    expect(sent.map(a => [a.status, a.location])).toEqual([
      [302, path()],
      [302, path()],
    ])
    expect(await entries()).toBe(before + 1)
  })

  it("from an owner, from nobody and for a request that is not there does not exist", async () => {
    expect(await posted(stranger, path(), quote({}))).toMatchObject({ status: 404, written: 0 })
    expect(await posted({}, path(), quote({}))).toMatchObject({
      status: 302,
      location: "/sign-in",
      written: 0,
    })
    const nowhere = "/desk/bids/0123456789abcdefghjkmnpqrs"
    expect(await posted(agency, nowhere, quote({}))).toMatchObject({ status: 404, written: 0 })
  })
})

describe("somebody else's object", () => {
  it("cannot be changed, whatever the form says", async () => {
    const { requestId } = await makeDraft(world, {}, owner)
    const path = `/desk/requests/${requestId}`
    expect(await posted(stranger, `${path}/edit`, typedRequest())).toMatchObject({ status: 404, written: 0 })
    for (const intent of ["submit", "withdraw"]) {
      const form = {
        intent,
        idempotencyToken: world.idempotencyToken(),
        ...(intent === "submit" ? { pledge: "on" } : {}),
      }
      expect(await posted(stranger, path, form)).toMatchObject({ status: 404, written: 0 })
      expect(await posted(agency, path, form)).toMatchObject({ status: 404, written: 0 })
    }
    expect(await raw(RequestModel).findOne({ _id: requestId })).toMatchObject({ state: "draft" })
  })

  it("cannot be taken along as a file", async () => {
    const foreign = await uploadPdf(world, stranger)
    const answer = await posted(owner, "/desk/requests/new", typedRequest({ attachment: foreign }))
    expect([400, 409]).toContain(answer.status)
    expect(answer.written).toBe(0)
  })
})

describe("a stale tab", () => {
  it("gets 409 with the state as it is now", async () => {
    const { requestId } = await makeDraft(world, {}, owner)
    const path = `/desk/requests/${requestId}/edit`
    const old = await page(owner, path)
    const first = formIn(old, "save", { title: "先保存的标题" })
    expect(await posted(owner, path, first)).toMatchObject({ status: 302, written: 1 })
    const second = formIn(old, "save", { title: "后保存的标题", idempotencyToken: world.idempotencyToken() })
    const answer = await posted(owner, path, second)
    expect(answer).toMatchObject({ status: 409, written: 0 })
    expect(plain(answer.text)).toMatch(/又保存过一次/)
    expect(await raw(RequestModel).findOne({ _id: requestId })).toMatchObject({ title: "先保存的标题" })
  })

  it("whose action was done meanwhile gets 409 and no second entry", async () => {
    const { requestId } = await makeDraft(world, {}, owner)
    const path = `/desk/requests/${requestId}`
    const old = await page(owner, path)
    const form = { pledge: "on" }
    expect(await posted(owner, path, formIn(old, "submit", form))).toMatchObject({ status: 302, written: 1 })
    const again = await posted(
      owner,
      path,
      formIn(old, "submit", { ...form, idempotencyToken: world.idempotencyToken() }),
    )
    expect(again).toMatchObject({ status: 409, written: 0 })
    expect(plain(again.text)).toContain("审核中")
  })
})

describe("an agency's application", () => {
  const sent = (at: string, values: Record<string, string>) =>
    posted(applicant, at, new URLSearchParams({ idempotencyToken: world.idempotencyToken(), ...values }))

  it("with a wrong check sign of an ID number says so", async () => {
    expect(await sent("/desk/listing", { intent: "start" })).toMatchObject({ status: 302 })
    const right = completeIdNumber("33070319900307123")
    const idNumber = `${right.slice(0, 17)}${right.endsWith("0") ? "1" : "0"}`
    const answer = await sent("/desk/listing/people", { intent: "save-person", name: "测试某", idNumber })
    expect(answer).toMatchObject({ status: 409, written: 0 })
    expect(errorsBeside(answer.text, "idNumber").join()).toMatch(/校验码/)
  })

  it("with an expired licence says so", async () => {
    const [licence] = await licencesFor(world, applicant, ["ZJ001"])
    const form = new FormData()
    const values = { number: "示例-1", validFrom: "2020-01-01", validTo: "2024-03-03" }
    const { certificate = "", level = "" } = licence ?? {}
    const all = {
      intent: "add-licence",
      idempotencyToken: world.idempotencyToken(),
      ...values,
      certificate,
      level,
    }
    for (const [name, value] of Object.entries(all)) form.append(name, value)
    form.append("file", new File(["%PDF-1.4\n%%EOF\n"], "licence.pdf", { type: "application/pdf" }))
    const answer = await posted(applicant, "/desk/listing/licences", form)
    expect([400, 409]).toContain(answer.status)
    expect(answer.written).toBe(0)
    expect(errorsBeside(answer.text, "validTo").join()).toMatch(/已到期/)
  })
})

/** A code of 18 signs that is right but for its last one. */
function wrongUscc(): string {
  const right = newUscc()
  return `${right.slice(0, 17)}${right.endsWith("0") ? "1" : "0"}`
}

describe("a new account", () => {
  const typed = (changes: Record<string, string>) => ({
    kind: "agency",
    organisationName: "示例白露环境咨询有限公司",
    uscc: newUscc(),
    name: "测试某",
    email: "refused@example.com",
    newPassword: PASSWORD,
    terms: "on",
    idempotencyToken: world.idempotencyToken(),
    ...changes,
  })

  it.each([
    ["a code whose check digit is wrong", { uscc: wrongUscc() }, "uscc", /最后一位与前 17 位不符/],
    ["a code that is too short", { uscc: "91330703" }, "uscc", /18/],
    ["a code with an operator", { uscc: "$ne" }, "uscc", /./],
    ["an address that is none", { email: "nobody" }, "email", /邮箱/],
    ["a password that is too short", { newPassword: "123" }, "newPassword", /./],
    ["a name of hidden signs", { organisationName: "示例\u202E公司有限" }, "organisationName", /看不见/],
  ])("with %s says so beside the field, and writes nothing", async (_, changes, field, text) => {
    const answer = await posted({}, "/sign-up", typed(changes))
    expect(answer).toMatchObject({ status: 400, written: 0 })
    expect(errorsBeside(answer.text, field).join()).toMatch(text)
  })
})

describe("a quote that comes a millisecond late", () => {
  it("is told so in words, and writes nothing", async () => {
    const path = `/desk/bids/${open.requestId}`
    await site.moveTo(new Date(open.request.closingAt.getTime() + 1))
    const late = await someone(world, agency.person._id)
    const form = {
      intent: "submit",
      pledge: "on",
      amount: "39000",
      idempotencyToken: world.idempotencyToken(),
    }
    const answer = await posted(late, path, form)
    expect(answer).toMatchObject({ status: 409, written: 0 })
    expect(plain(answer.text)).toMatch(/截止/)
  })
})
