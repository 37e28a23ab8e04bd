import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { vettingQueue } from "#app/modules/vetting/queue/vetting-queue.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import * as agency from "#app/routes/agencies+/$id.tsx"
import type * as listing from "#app/routes/desk+/listing+/_index.tsx"
import * as vetting from "#app/routes/desk+/vetting+/_index.tsx"
import * as vettingFile from "#app/routes/desk+/vetting+/$id.tsx"
import * as files from "#app/routes/files+/$id.ts"
import * as items from "#app/routes/items+/_index.tsx"
import * as item from "#app/routes/items+/$code.tsx"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { makeAgencyInCheck, makeListedAgency } from "../../support/agencies.ts"
import { makeAgencyPerson, makeStaff, routeArgs } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
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

const idempotencyToken = newId

describe("vetting", () => {
  it("shows the queue and decides on a file", async () => {
    const member = await makeAgencyInCheck(world)
    const officer = await makeStaff(world, "vetting")
    const id = member.organisation._id
    const queue = await vetting.loader(args("/desk/vetting", { cookie: officer.cookie }))
    expect(queue.rows.map(row => row.id)).toContain(id)
    const at = { cookie: officer.cookie, params: { id } }
    const page = await vettingFile.loader(args(`/desk/vetting/${id}`, at))
    expect(page).toMatchObject({ refusals: [], file: { isInCheck: true, mayVet: true, mayPropose: false } })
    const form = formOf({
      intent: "return",
      idempotencyToken: idempotencyToken(),
      organisation: "缺营业执照\n\n地址不符",
    })
    await vettingFile.action(args(`/desk/vetting/${id}`, { ...at, form }))
    const stored = await raw(AgencyModel).findOne({ _id: id })
    expect(stored?.check.defects.map(defect => defect.text)).toEqual(["缺营业执照", "地址不符"])
    const { rows } = await vettingQueue(world.services, officer.actor, world.clock.now())
    expect(rows.map(r => r.id)).not.toContain(id)
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
    const id = doc?.licences[0]?.file?.id ?? ""
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
    expect(page).toMatchObject({
      view: { items: [{ code: "ZJ001" }] },
      deals: [],
      agency: { hasFile: false },
    })
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
