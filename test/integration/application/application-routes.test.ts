import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { completeIdNumber } from "#app/modules/application/people/id-number.ts"
import { newId } from "#app/platform/ids.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import * as drafts from "#app/routes/desk+/drafts.$form.ts"
import * as listing from "#app/routes/desk+/listing+/_index.tsx"
import * as districts from "#app/routes/desk+/listing+/districts.tsx"
import * as items from "#app/routes/desk+/listing+/items.tsx"
import * as licences from "#app/routes/desk+/listing+/licences.tsx"
import * as organisation from "#app/routes/desk+/listing+/organisation.tsx"
import * as people from "#app/routes/desk+/listing+/people+/_index.tsx"
import * as review from "#app/routes/desk+/listing+/review.tsx"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { makeAgencyInCheck } from "../../support/agencies.ts"
import { makeAgencyPerson, makeEnterprise, routeArgs } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Args = Parameters<typeof listing.loader>[0]
type Values = Record<string, string | string[] | File>
interface Page {
  // biome-ignore lint/suspicious/noExplicitAny: the pages answer with data of their own
  loader: (args: Args) => Promise<any>
  action: (args: Args) => Promise<unknown>
}
interface Reply {
  data: { errors: Record<string, string[]>; values: Record<string, unknown> }
  init: { status: number }
}

const args = (url: string, options: Parameters<typeof routeArgs>[2] = {}) =>
  routeArgs(world, url, options) as unknown as Args

/** What a route answers when it throws one: its status. */
const thrown = (run: Promise<unknown>) =>
  run.then(
    () => "nothing thrown",
    error => (error instanceof Response ? error.status : error),
  )

function formOf(values: Values): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one)
  }
  return form
}

const show = (page: Page, { cookie }: { cookie: string }) => page.loader(args("/desk/listing", { cookie }))
const post = (page: Pick<Page, "action">, { cookie }: { cookie: string }, values: Values) =>
  page.action(args("/desk/listing", { cookie, form: formOf({ idempotencyToken: newId(), ...values }) }))
const places = async (reply: Promise<unknown>) => ((await reply) as Response).headers.get("location")

const FACTS = {
  intent: "save-organisation",
  name: "示例路由咨询有限公司",
  legalRepresentative: "钱某",
  region: "jindong",
  address: "金华市金东区示例路 2 号",
  contactName: "孙某",
  contactPhone: "138 1234 5678",
}

async function begun() {
  const member = await makeAgencyPerson(world)
  await post(listing, member, { intent: "start" })
  return member
}

describe("the steps of an application", () => {
  it("are for agencies alone, and begin with a button", async () => {
    const enterprise = await makeEnterprise(world, { active: false })
    expect(await thrown(show(listing, enterprise))).toBe(404)
    expect(await thrown(listing.loader(args("/desk/listing")))).toBe(302)
    const member = await makeAgencyPerson(world)
    expect(await show(listing, member)).toMatchObject({ agency: null })
    expect(await thrown(show(organisation, member))).toBe(302)
    expect(await places(post(listing, member, { intent: "start" }))).toBe("/desk/listing/organisation")
    expect(await show(organisation, member)).toMatchObject({ facts: { name: member.organisation.name } })
  })

  it("may be done in any order, save on their own, and lead to the hand-in", async () => {
    const member = await begun()
    const state = async () => {
      const { progress } = await show(review, member)
      return progress.map((part: { step: string; state: string }) => `${part.step} ${part.state}`)
    }
    expect(await state()).toEqual([
      ...["organisation missing", "licences empty", "people empty", "items missing"],
      ...["districts missing", "review missing"],
    ])
    await post(districts, member, { intent: "save-districts", servesRegions: "jindong" })
    const next = await places(post(items, member, { intent: "save-items", itemCodes: ["ZJ003", "ZJ009"] }))
    expect(next).toBe("/desk/listing/districts")
    expect((await post(review, member, { intent: "submit", pledge: "on" })) as Reply).toMatchObject({
      init: { status: 409 },
    })
    await post(organisation, member, FACTS)
    expect(await state()).toEqual([
      ...["organisation done", "licences empty", "people empty", "items done"],
      ...["districts done", "review done"],
    ])
    expect(await places(post(review, member, { intent: "submit", pledge: "on" }))).toBe("/desk/listing")
    const after = await show(listing, member)
    expect(after.agency).toMatchObject({ status: "in-check", isEditable: false })
    expect(await thrown(show(items, member))).toBe(302)
  })

  it("say of each item what meets its rule or is missing", async () => {
    const member = await begun()
    const { fields } = await show(items, member)
    const all = fields.flatMap((group: { items: { code: string }[] }) => group.items)
    expect(all).toHaveLength(58)
    const find = (code: string) => all.find((item: { code: string }) => item.code === code)
    expect(find("ZJ003")).toMatchObject({ isSatisfied: true, byPledge: true })
    expect(find("ZJ001")).toMatchObject({ isSatisfied: false })
    expect(find("ZJ001").findings).not.toBe("")
    await post(items, member, { intent: "save-items", itemCodes: "ZJ001" })
    const { refusals } = await show(review, member)
    expect(refusals.filter((refusal: { step: string }) => refusal.step === "items")).toHaveLength(1)
  })

  it("name a wrong check sign beside the ID number, keep what was typed, and write nothing", async () => {
    const member = await begun()
    const before = await raw(JournalEntryModel).countDocuments()
    const number = completeIdNumber("33070319900307123")
    const wrong = number.slice(0, -1) + (number.endsWith("1") ? "2" : "1")
    const person = { intent: "save-person", name: "测试某", idNumber: wrong }
    const reply = (await post(people, member, person)) as Reply
    expect(reply.init.status).toBe(409)
    expect(reply.data.errors.idNumber?.[0]).toContain("校验码")
    expect(reply.data.values.name).toBe("测试某")
    expect(await raw(JournalEntryModel).countDocuments()).toBe(before)
  })

  it.each([
    ["an unknown field", { ...FACTS, rank: "1" }],
    ["an operator for a field", { ...FACTS, region: ["jindong", "zhejiang"] }],
  ])("refuse %s", async (_what, values) => {
    const member = await begun()
    const reply = (await post(organisation, member, values)) as Reply
    expect(reply.init.status).toBe(400)
    const stored = await raw(AgencyModel).findOne({ _id: member.organisation._id })
    expect(stored?.contactName).toBe("")
  })

  it("answer 400 to an intent that is not theirs", async () => {
    const member = await begun()
    expect(await thrown(post(items, member, { intent: "list-me" }))).toBe(400)
    expect(await thrown(post(items, member, FACTS))).toBe(400)
  })

  it("refuse a licence whose content is another kind, beside the file", async () => {
    const member = await begun()
    const file = new File(["<script>"], "licence.pdf", { type: "application/pdf" })
    const values = { intent: "add-licence", certificate: "eia-registration", number: "A-1" }
    const reply = (await post(licences, member, { ...values, file })) as Reply
    expect(reply.data.errors.file).toHaveLength(1)
    expect((await raw(AgencyModel).findOne({ _id: member.organisation._id }))?.licences).toEqual([])
  })
})

describe("what was typed and not sent", () => {
  const keep = (member: { cookie: string }, form: string, values: Values) =>
    drafts.action(
      args(`/desk/drafts/${form}`, { cookie: member.cookie, params: { form }, form: formOf(values) }),
    )

  it("is there again on the page, for nobody else, until it is sent", async () => {
    const [member, other] = [await begun(), await begun()]
    const before = await raw(JournalEntryModel).countDocuments()
    const form = "listing-organisation"
    const answer = (await keep(member, form, {
      ...FACTS,
      name: "没有提交的名字",
      idempotencyToken: newId(),
    })) as Response
    expect(await answer.json()).toEqual({ at: expect.stringMatching(/^\d\d:\d\d$/) })
    expect(await raw(JournalEntryModel).countDocuments()).toBe(before)
    const { draft } = await show(organisation, member)
    expect(draft.kept.fields).toMatchObject({ name: "没有提交的名字" })
    expect(draft.kept.fields).not.toHaveProperty("idempotencyToken")
    expect((await show(organisation, other)).draft.kept).toBeUndefined()
    await post(organisation, member, { ...FACTS, autosaved: form })
    expect((await show(organisation, member)).draft.kept).toBeUndefined()
  })

  it("never holds a password, can be discarded, and ends by time", async () => {
    const member = await begun()
    const form = "listing-districts"
    await keep(member, form, { servesRegions: ["jindong", "jinhua"], currentPassword: "geheim-geheim" })
    const kept = async () => (await show(districts, member)).draft.kept?.fields
    expect(await kept()).toEqual({ servesRegions: ["jindong", "jinhua"] })
    const back = await places(keep(member, form, { intent: "discard", next: "/desk/listing/districts" }))
    expect(back).toBe("/desk/listing/districts")
    expect(await kept()).toBeUndefined()
    await keep(member, form, { servesRegions: "jindong" })
    const start = world.clock.now()
    world.clock.advance(31 * 86_400_000)
    const { draftOf } = await import("#app/platform/drafts/drafts.server.ts")
    const entered = { services: world.services, actor: member.actor, now: world.clock.now() }
    expect(await draftOf(entered as Parameters<typeof draftOf>[0], form)).toEqual({ form })
    world.clock.set(start)
  })

  it("is refused when it is no form of ours or too large", async () => {
    const member = await begun()
    expect(((await keep(member, "a b", { x: "1" })) as Response).status).toBe(404)
    const large = Object.fromEntries(Array.from({ length: 3 }, (_, n) => [`f${n}`, "x".repeat(40_000)]))
    expect(((await keep(member, "listing-items", large)) as Response).status).toBe(413)
  })
})

it("an application in check shows what was handed in", async () => {
  const member = await makeAgencyInCheck(world)
  const page = await show(listing, member)
  expect(page).toMatchObject({ agency: { isInCheck: true }, facts: { contactPhone: "13812345678" } })
  expect(page.licences.length).toBeGreaterThan(0)
})
