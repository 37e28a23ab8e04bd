import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { vettingQueue } from "#app/modules/directory/vetting/vetting-queries.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import * as agency from "#app/routes/agencies+/$id.tsx"
import * as listing from "#app/routes/desk+/listing.tsx"
import * as vetting from "#app/routes/desk+/vetting+/_index.tsx"
import * as vettingFile from "#app/routes/desk+/vetting+/$id.tsx"
import * as files from "#app/routes/files+/$id.ts"
import * as items from "#app/routes/items+/_index.tsx"
import * as item from "#app/routes/items+/$code.tsx"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { loadCatalogue, makeAgencyInCheck, makeListedAgency } from "../../support/agencies.ts"
import { makeAgencyPerson, makeEnterprise, makeStaff, newUscc, routeArgs } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
  await loadCatalogue(world)
})
afterAll(() => world.close())

type Args = Parameters<typeof listing.loader>[0]
const args = (url: string, options: Parameters<typeof routeArgs>[2] = {}) =>
  routeArgs(world, url, options) as unknown as Args

/** What a route answers when it throws one: its status. */
const thrown = (run: Promise<unknown>) =>
  run.then(
    () => "nothing thrown",
    error => (error instanceof Response ? error.status : error),
  )

function formOf(values: Record<string, string | string[] | File>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one)
  }
  return form
}

const once = newId
const facts = (uscc: string) => ({
  intent: "save",
  once: once(),
  name: "示例路由咨询有限公司",
  uscc,
  legalRepresentative: "钱某",
  region: "jindong",
  address: "金华市金东区示例路 2 号",
  servesRegions: "jindong",
  contactName: "孙某",
  contactPhone: "138 1234 5678",
  itemCodes: ["ZJ003", "ZJ009"],
})

interface Reply {
  data: { error: Record<string, string[]>; initialValue: Record<string, unknown> }
  init: { status: number }
}
const post = (member: { cookie: string }, values: Parameters<typeof formOf>[0]) =>
  listing.action(args("/desk/listing", { cookie: member.cookie, form: formOf(values) }))

describe("the agency's own page", () => {
  it("is for agencies alone", async () => {
    const enterprise = await makeEnterprise(world, { active: false })
    expect(await thrown(listing.loader(args("/desk/listing", { cookie: enterprise.cookie })))).toBe(404)
    expect(await thrown(listing.loader(args("/desk/listing")))).toBe(302)
  })

  it("saves, hands in, and shows how things stand", async () => {
    const member = await makeAgencyPerson(world)
    expect(await post(member, facts(member.organisation.uscc))).toMatchObject({ status: 302 })
    const page = await listing.loader(args("/desk/listing", { cookie: member.cookie }))
    expect(page).toMatchObject({
      lacks: [],
      agency: { status: "draft" },
      facts: { contactPhone: "13812345678" },
    })
    expect(await post(member, { intent: "submit", once: once(), pledge: "on" })).toMatchObject({
      status: 302,
    })
    const after = await listing.loader(args("/desk/listing", { cookie: member.cookie }))
    expect(after.agency).toMatchObject({ status: "in-check", isEditable: false })
  })

  it("names a wrong check digit beside its field, keeps what was typed, and writes nothing", async () => {
    const member = await makeAgencyPerson(world)
    const { uscc } = member.organisation
    const wrong = uscc.slice(0, -1) + (uscc.endsWith("0") ? "1" : "0")
    const before = await raw(JournalEntryModel).countDocuments()
    const reply = (await post(member, facts(wrong))) as unknown as Reply
    expect(reply.init.status).toBe(400)
    expect(reply.data.error.uscc?.[0]).toContain("最后一位")
    expect(reply.data.initialValue.name).toBe("示例路由咨询有限公司")
    const other = (await post(member, facts(newUscc()))) as unknown as Reply
    expect(other.data.error.uscc?.[0]).toContain("统一社会信用代码")
    expect(await raw(JournalEntryModel).countDocuments()).toBe(before)
  })

  it.each([
    ["an unknown field", { ...facts("x"), rank: "1" }, 400],
    ["an operator for a field", { ...facts("x"), region: ["jindong", "zhejiang"] }, 400],
  ])("refuses %s", async (_what, values, status) => {
    const member = await makeAgencyPerson(world)
    const reply = (await post(member, { ...values, uscc: member.organisation.uscc })) as unknown as Reply
    expect(reply.init.status).toBe(status)
    expect(await raw(AgencyModel).findOne({ _id: member.organisation._id })).toBeNull()
  })

  it("answers 400 to an unknown intent", async () => {
    const member = await makeAgencyPerson(world)
    expect(await thrown(post(member, { intent: "list-me", once: once() }))).toBe(400)
  })

  it("refuses a licence whose content is another kind, beside the file", async () => {
    const member = await makeAgencyPerson(world)
    await post(member, facts(member.organisation.uscc))
    const file = new File(["<script>"], "licence.pdf", { type: "application/pdf" })
    const values = { intent: "add-licence", once: once(), certificate: "eia-registration", number: "A-1" }
    const reply = (await post(member, { ...values, file })) as unknown as Reply
    expect(reply.data.error.file).toHaveLength(1)
    expect((await raw(AgencyModel).findOne({ _id: member.organisation._id }))?.licences).toEqual([])
  })
})

describe("vetting", () => {
  it("shows the queue and decides on a file", async () => {
    const member = await makeAgencyInCheck(world)
    const officer = await makeStaff(world, "vetting")
    const id = member.organisation._id
    const queue = await vetting.loader(args("/desk/vetting", { cookie: officer.cookie }))
    expect(queue.rows.map(row => row.id)).toContain(id)
    const at = { cookie: officer.cookie, params: { id } }
    const page = await vettingFile.loader(args(`/desk/vetting/${id}`, at))
    expect(page).toMatchObject({ lacks: [], file: { isInCheck: true, mayVet: true, maySuspend: false } })
    const form = formOf({ intent: "return", once: once(), defects: "缺营业执照\n\n地址不符" })
    await vettingFile.action(args(`/desk/vetting/${id}`, { ...at, form }))
    const stored = await raw(AgencyModel).findOne({ _id: id })
    expect(stored?.check.defects.map(defect => defect.text)).toEqual(["缺营业执照", "地址不符"])
    expect((await vettingQueue(officer.actor, world.clock.now())).map(r => r.id)).not.toContain(id)
  })

  it("is hidden from agencies and enterprises", async () => {
    const member = await makeAgencyInCheck(world)
    const at = { cookie: member.cookie, params: { id: member.organisation._id } }
    expect(await thrown(vetting.loader(args("/desk/vetting", at)))).toBe(404)
    expect(await thrown(vettingFile.loader(args("/desk/vetting/x", at)))).toBe(404)
  })
})

describe("files", () => {
  it("gives a licence to its agency and to vetting, as an attachment that cannot act", async () => {
    const member = await makeAgencyInCheck(world)
    const doc = await raw(AgencyModel).findOne({ _id: member.organisation._id })
    const id = doc?.licences[0]?.file.id ?? ""
    const get = (cookie?: string) => files.loader(args(`/files/${id}`, { cookie, params: { id } }))
    const officer = await makeStaff(world, "vetting")
    for (const { cookie } of [member, officer]) {
      const answer = await get(cookie)
      expect(answer.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''licence.pdf")
      expect(answer.headers.get("content-security-policy")).toContain("sandbox")
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
      expect((await answer.text()).slice(0, 5)).toBe("%PDF-")
    }
    const others = [await makeAgencyPerson(world), await makeStaff(world, "audit")]
    for (const { cookie } of others) expect(await thrown(get(cookie))).toBe(404)
    expect(await thrown(get())).toBe(302)
  })
})

describe("public pages", () => {
  it("shows a listed agency with its licences and without its files", async () => {
    const { agencyId, cookie } = await makeListedAgency(world)
    const at = { params: { id: agencyId } }
    const page = await agency.loader(args(`/agencies/${agencyId}`, at))
    expect(page).toMatchObject({ items: [{ code: "ZJ001" }], deals: [], agency: { hasFile: false } })
    expect(JSON.stringify(page)).not.toMatch(/13812345678|sha256|licence\.pdf/)
    const signedIn = await agency.loader(args(`/agencies/${agencyId}`, { ...at, cookie }))
    expect(signedIn.agency.contactPhone).toBe("13812345678")
    const waiting = (await makeAgencyInCheck(world)).organisation._id
    const hidden = { params: { id: waiting } }
    expect(await thrown(agency.loader(args(`/agencies/${waiting}`, hidden)))).toBe(404)
  })

  it("lists items with counts, by field and kind, and shows one with its law", async () => {
    const list = await items.loader(args("/items?field=environment&kind=optional"))
    expect(list.rows.length).toBeGreaterThan(0)
    expect(list.rows.every(r => r.fieldId === "environment" && r.kind === "optional")).toBe(true)
    expect(list.rows.find(r => r.code === "ZJ001")?.agencies).toBeGreaterThan(0)
    expect((await items.loader(args("/items?q=水保"))).rows.map(r => r.code)).toContain("ZJ006")
    const page = await item.loader(args("/items/ZJ001", { params: { code: "ZJ001" } }))
    expect(page.item.legalBasis[0]).toMatchObject({ article: "第十九条" })
    expect(page.agencies.length).toBeGreaterThan(0)
    expect(await thrown(item.loader(args("/items/ZJ999", { params: { code: "ZJ999" } })))).toBe(404)
  })
})
