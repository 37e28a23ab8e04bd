import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { prepareSearch } from "#app/platform/wiring.server.ts"
import { RequestModel } from "#models/requests/request.server.ts"
import { makeListedAgency } from "../../support/agencies.ts"
import type { Agency } from "../../support/bids.ts"
import type { Body } from "../../support/http/http-client.ts"
import { errorsBeside, formIn } from "../../support/http/page-form.ts"
import { countEntries as entries, postAndCount, typedRequest } from "../../support/http/request-form.ts"
import { openSite, type Site } from "../../support/http/site.ts"
import { type Member, makeEnterprise } from "../../support/people.ts"
import { makeOpenRequest, type OpenRequest } from "../../support/requests.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let site: Site
let owner: Member
let agency: Agency
let open: OpenRequest

beforeAll(async () => {
  world = await openWorld()
  await prepareSearch(world.services)
  owner = await makeEnterprise(world)
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

describe("a form of a new request", () => {
  it("is saved as the page gives it, filled in", async () => {
    const { idempotencyToken: _idempotencyToken, ...typed } = typedRequest()
    const form = formIn(await page(owner, "/desk/requests/new"), "save", typed)
    const answer = await posted(owner, "/desk/requests/new", form)
    expect(answer).toMatchObject({ status: 302, written: 1 })
    expect(answer.location).toMatch(/^\/desk\/requests\/[0-9a-z]{26}$/)
  })

  it.each([
    ["a closing time in the past", { closingAt: "2024-03-01T17:00" }, "closingAt", /已经过去/],
    ["a closing time that is none", { closingAt: "2024-02-30T25:61" }, "closingAt", /日期和时间/],
    ["a ceiling of 0", { ceilingFen: "0" }, "ceilingFen", /不能低于/],
    ["a negative ceiling", { ceilingFen: "-1" }, "ceilingFen", /不能是负数/],
    ["a ceiling of 1e9", { ceilingFen: "1e9" }, "ceilingFen", /请填金额/],
    ["a ceiling of 2^53", { ceilingFen: "9007199254740992" }, "ceilingFen", /不能超过/],
    ["a ceiling of Infinity", { ceilingFen: "Infinity" }, "ceilingFen", /请填金额/],
    ["a ceiling in hexadecimal", { ceilingFen: "0x10" }, "ceilingFen", /请填金额/],
    ["a ceiling of a part of a fen", { ceilingFen: "1000.001" }, "ceilingFen", /最小到分/],
    ["shares of 99", { social: "99" }, "fiscal", /99/],
    ["a negative share", { fiscal: "-1", social: "101" }, "social", /不能大于/],
    ["days that are no number", { serviceWorkingDays: "NaN" }, "serviceWorkingDays", /数字/],
    ["a method that was never offered", { method: "my-friend" }, "method", /无法识别/],
    ["an item that is no code", { itemCode: "$ne" }, "itemCode", /无法识别/],
    ["a title of right-to-left marks", { title: "报告\u202Efdp.exe 编制" }, "title", /看不见的字符/],
    ["a title with NUL", { title: "报告\u0000编制服务" }, "title", /看不见的字符/],
    ["a title of 1 MB", { title: "长".repeat(90_000) }, "title", /最多/],
    ["a telephone that is none", { contactPhone: "123" }, "contactPhone", /电话/],
  ])("with %s says so beside the field and writes nothing", async (_, changes, field, text) => {
    const answer = await posted(owner, "/desk/requests/new", typedRequest(changes))
    expect(answer).toMatchObject({ status: expect.toBeOneOf([400, 409]), written: 0 })
    expect(errorsBeside(answer.text, field).join()).toMatch(text)
  })

  it("takes full-width digits for what they are", async () => {
    const answer = await posted(
      owner,
      "/desk/requests/new",
      typedRequest({ ceilingFen: "４８，０００．５０" }),
    )
    expect(answer).toMatchObject({ status: 302, written: 1 })
    const id = answer.location?.split("/").at(-1)
    expect(await raw(RequestModel).findOne({ _id: id })).toMatchObject({ ceilingFen: 4_800_050 })
  })

  it("in English is refused in English", async () => {
    const answer = await posted(owner, "/en/desk/requests/new", typedRequest({ ceilingFen: "-1" }))
    expect(answer).toMatchObject({ status: 400, written: 0 })
    expect(errorsBeside(answer.text, "ceilingFen").join()).toMatch(/cannot be negative/)
  })

  it("sent twice at once and once more makes one draft with one entry", async () => {
    const before = await entries()
    const form = typedRequest({ title: "只有一份的需求" })
    const client = site.as(owner)
    const sent = await Promise.all([1, 2, 3].map(() => client.post("/desk/requests/new", form)))
    sent.push(await client.post("/desk/requests/new", form))
    expect(sent.map(a => a.status)).toEqual([302, 302, 302, 302])
    expect(new Set(sent.map(a => a.location)).size).toBe(1)
    expect(await entries()).toBe(before + 1)
  })

  it("keeps what was typed when it is refused", async () => {
    const typed = "这一段不应丢失：<b>&amp;“引号”"
    const answer = await posted(owner, "/desk/requests/new", typedRequest({ content: typed, social: "99" }))
    expect(answer.status).toBe(400)
    expect(formIn(answer.text, "save").content).toBe(typed)
    expect(answer.text).not.toContain("<b>&amp;“")
  })
})

describe("fields that no form has", () => {
  it.each([
    ["unknown", [["role", "system"]]],
    [
      "of the document itself",
      [
        ["state", "open"],
        ["ownerId", "x"],
        ["_id", "x"],
        ["rev", "9"],
      ],
    ],
    ["repeated", [["title", "另一个标题"]]],
    [
      "a list instead of a text",
      [
        ["title[0]", "甲"],
        ["title[1]", "乙"],
      ],
    ],
    ["an object instead of a text", [["title.a", "甲"]]],
  ])("%s are refused, and nothing is written", async (_, more) => {
    const body = new URLSearchParams(typedRequest())
    for (const [name = "", value = ""] of more) body.append(name, value)
    const answer = await posted(owner, "/desk/requests/new", body)
    expect(answer).toMatchObject({ status: 400, written: 0 })
  })

  it.each([
    ["an operator", { "title[$ne]": "x" }],
    ["a bare operator", { $where: "sleep(1000)" }],
    ["a field of the prototype", { __proto__x: "1", "constructor.prototype.x": "1" }],
    ["an index without end", { "fields[99999999]": "x" }],
    ["a malformed intent of the form library", { __intent__: "{[" }],
    ["an intent of the form library", { __intent__: '{"type":"insert","payload":{"name":"title"}}' }],
    ["a malformed state of the form library", { __state__: "\u0000{}" }],
    ["a very deep name", { [`a${".b".repeat(500)}`]: "x" }],
  ])("%s is a bad request for every form", async (_, more) => {
    const sent = [
      [owner, "/desk/requests/new"],
      [agency, `/desk/bids/${open.requestId}`],
      [owner, "/desk/inbox"],
      [{}, "/sign-in"],
      [{}, "/language"],
    ] as const
    for (const [who, path] of sent) {
      const answer = await posted(who, path, { ...typedRequest(), ...more })
      expect({ path, status: answer.status, written: answer.written }).toEqual({
        path,
        status: 400,
        written: 0,
      })
    }
  })

  it("more than 300 are a bad request", async () => {
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, n) => [`f${n}`, "x"]))
    expect(await posted(owner, "/desk/requests/new", many)).toMatchObject({ status: 400, written: 0 })
  })

  it("1 MB in a text field is a bad request", async () => {
    const body = typedRequest({ content: "长".repeat(350_000) })
    expect(await posted(owner, "/desk/requests/new", body)).toMatchObject({ status: 400, written: 0 })
  })

  it.each([
    ["nothing", ""],
    ["JSON", '{"title":{"$ne":null}}'],
    ["half a multipart", "--x\r\nContent-Disposition: form-data; name="],
  ])("%s as a body is a bad request", async (_, text) => {
    const types = {
      "": "application/x-www-form-urlencoded",
      "{": "application/json",
      "-": "multipart/form-data; boundary=x",
    }
    const type = types[text.charAt(0) as keyof typeof types]
    const before = await entries()
    const body = (async function* () {
      yield Buffer.from(text)
    })()
    const answer = await site.as(owner).post("/desk/requests/new", body, { "content-type": type })
    expect(answer.status).toBe(400)
    expect(await entries()).toBe(before)
  })

  it("a second value for a field of a person's own is not taken first or last", async () => {
    const body = new URLSearchParams({
      intent: "profile",
      idempotencyToken: world.idempotencyToken(),
      name: "甲某",
      language: "zh",
    })
    body.append("name", "乙某")
    expect(await posted(owner, "/desk/profile", body)).toMatchObject({ status: 400, written: 0 })
  })
})
