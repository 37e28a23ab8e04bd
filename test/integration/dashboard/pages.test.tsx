import type { ReactElement } from "react"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { participatingAgencies } from "#app/modules/dashboard/figures-queries.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import * as home from "#app/routes/_index.tsx"
import * as accessibility from "#app/routes/accessibility.tsx"
import * as notices from "#app/routes/announcements+/_index.tsx"
import * as receipt from "#app/routes/complaints+/$id.tsx"
import * as complaint from "#app/routes/complaints+/new.tsx"
import * as desk from "#app/routes/desk+/_index.tsx"
import * as layout from "#app/routes/desk+/_layout.tsx"
import * as manage from "#app/routes/desk+/announcements+/_index.tsx"
import * as newAnnouncement from "#app/routes/desk+/announcements+/new.tsx"
import * as cases from "#app/routes/desk+/complaints+/_index.tsx"
import * as inbox from "#app/routes/desk+/inbox.tsx"
import * as journal from "#app/routes/desk+/journal.tsx"
import * as system from "#app/routes/desk+/system.tsx"
import * as healthz from "#app/routes/healthz.ts"
import * as help from "#app/routes/help.tsx"
import * as language from "#app/routes/language.ts"
import * as privacy from "#app/routes/privacy.tsx"
import * as sitemap from "#app/routes/sitemap[.]xml.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { makeListedAgency } from "../../support/agencies.ts"
import { makeBid, openQuotes, passClosing } from "../../support/bids.ts"
import { makeStaff, routeArgs, someone } from "../../support/people.ts"
import { makeOpenRequest, type OpenRequest } from "../../support/requests.ts"
import { openWorld, type World } from "../../support/world.ts"
import { renderPage } from "../../unit/ui/render.tsx"

let world: World
let open: OpenRequest
beforeAll(async () => {
  world = await openWorld()
  open = await makeOpenRequest(world, { title: "示例泵站环境影响报告表" })
})
afterAll(() => world.close())

interface PageModule {
  default: () => ReactElement
  // biome-ignore lint/suspicious/noExplicitAny: the arguments differ in their context's type only
  loader: (args: any) => Promise<unknown>
}

/** A page with what its own loader gives, in both languages. */
async function shown(page: PageModule, at: string, options: Parameters<typeof routeArgs>[2] = {}) {
  const both = await Promise.all(
    (["zh", "en"] as const).map(async lang => {
      const args = routeArgs(world, at, options)
      const data = await page.loader({ ...args, context: { ...args.context, lang } })
      return renderPage({ Component: page.default, lang, at, loader: () => data })
    }),
  )
  for (const { status, html } of both) {
    expect(status).toBe(200)
    expect(html).not.toMatch(/ style="|>[^<]*\{\w+\}[^<]*</)
  }
  return both.map(b => b.html.replaceAll("<!-- -->", ""))
}

describe("the home page", () => {
  it("shows what is open now, by its own queries, and no number of journal entries", async () => {
    await makeListedAgency(world, { itemCodes: ["ZJ001"] })
    const [zh, en] = await shown(home, "/")
    expect(zh).toContain("示例泵站环境影响报告表")
    expect(zh).toContain("全部 1 个")
    expect(zh).toContain("全部 58 个服务事项")
    expect(zh).toContain("1 个需求报名中")
    expect(en).toContain("Closing soonest")
    expect(en).toContain("All 58 services")
    const total = await raw(JournalEntryModel).countDocuments({})
    expect(zh).not.toContain(`${total} 条`)
  })

  it("counts agencies that are listed, have a published item and serve the district", async () => {
    expect(await participatingAgencies({ ...world.services })).toBe(1)
    await makeListedAgency(world, { region: "elsewhere" })
    expect(await participatingAgencies({ ...world.services })).toBe(2)
  })
})

it("the desk shows what waits and what goes on", async () => {
  const { cookie } = open.owner
  const [zh] = await shown(desk, "/desk", { cookie })
  expect(zh).toContain("都处理完了")
  expect(zh).toContain("示例泵站环境影响报告表")
  expect(zh).toContain("等待报名截止")
  const [, en] = await shown(layout, "/desk", { cookie })
  expect(en).toContain("My requests")
  const officer = await makeStaff(world, "vetting")
  expect((await shown(desk, "/desk", officer))[1]).toContain("All done")
})

it("every other page renders in both languages", async () => {
  const by = async (role: Parameters<typeof makeStaff>[1]) => ({
    cookie: (await makeStaff(world, role)).cookie,
  })
  expect((await shown(help, "/help"))[0]).toContain("发布一个需求")
  expect((await shown(help, "/help?q=火星"))[0]).toContain("没有找到“火星”")
  expect((await shown(privacy, "/privacy"))[1]).toContain("argon2id")
  expect((await shown(accessibility, "/accessibility"))[0]).toContain("还差的")
  expect((await shown(notices, "/announcements"))[0]).toContain("还没有公告")
  const about = `/complaints/new?about=/requests/${open.requestId}`
  expect((await shown(complaint, about))[0]).toContain("示例泵站环境影响报告表")
  expect((await shown(complaint, about, { cookie: open.owner.cookie }))[0]).toContain("匿名提交")
  expect((await shown(inbox, "/desk/inbox", { cookie: open.owner.cookie }))[0]).toContain("您的需求已发布")
  expect((await shown(cases, "/desk/complaints", await by("supervision")))[0]).toContain("没有案件")
  expect((await shown(manage, "/desk/announcements", await by("operation-publish")))[0]).toContain("写公告")
  expect(
    (await shown(newAnnouncement, "/desk/announcements/new", await by("operation-publish")))[1],
  ).toContain("Save the draft")
  expect((await shown(system, "/desk/system", await by("system")))[0]).toContain("正常")
  const args = routeArgs(world, "/complaints/x", { params: { id: "x" } })
  await expect(receipt.loader(args as Parameters<typeof receipt.loader>[0])).rejects.toMatchObject({
    status: 404,
  })
})

it("the journal shows audit hashes only of what is sealed, and everything after the opening", async () => {
  const audit = await makeStaff(world, "audit")
  const made = await makeOpenRequest(world, { title: "日志中的需求" })
  const { agency } = await makeBid(world, made.requestId, { amountFen: 3_141_592 })
  const traces = ["submit-bid", agency.actor.personId]
  const read = async () => {
    const { cookie } = await someone(world, audit.person._id)
    return (await shown(journal, "/desk/journal", { cookie }))[0] ?? ""
  }
  const entry = await raw(JournalEntryModel).findOne({ command: "submit-bid" })
  const sealed = await read()
  expect(sealed).toContain(entry?.hash)
  expect(sealed).toContain("密封，开启后可见")
  expect(sealed).not.toContain("submit-bid")
  expect(sealed).not.toContain("3141592")
  await passClosing(world, made.requestId)
  await openQuotes(world, made.requestId)
  const opened = await read()
  for (const trace of traces) expect(opened).toContain(trace)
  for (const role of ["supervision", "system"] as const) {
    const args = routeArgs(world, "/desk/journal", { cookie: (await makeStaff(world, role)).cookie })
    await expect(journal.loader(args as Parameters<typeof journal.loader>[0])).rejects.toMatchObject({
      status: 404,
    })
  }
})

describe("for machines", () => {
  it("healthz says what is up, in plain text", async () => {
    const args = routeArgs(world, "/healthz") as Parameters<typeof healthz.loader>[0]
    const reply = await healthz.loader(args)
    expect(reply.status).toBe(200)
    expect(await reply.text()).toBe("database up\nsearch up\npayments up\n")
    const away = { ...world.services, search: { ...world.services.search, isUp: async () => false } }
    const degraded = await healthz.loader({ ...args, context: { ...args.context, services: away } })
    expect(degraded.status).toBe(200)
    expect(await degraded.text()).toContain("search down")
  })

  it("the sitemap lists public pages only", async () => {
    const args = routeArgs(world, "/sitemap.xml") as Parameters<typeof sitemap.loader>[0]
    const xml = await (await sitemap.loader(args)).text()
    expect(xml).toContain(`/requests/${open.requestId}</loc>`)
    expect(xml).toContain("/en/items/ZJ001</loc>")
    expect(xml).not.toContain("/desk")
  })
})

describe("the choice of language", () => {
  const choose = (to: string, lang: string) => {
    const form = new FormData()
    form.append("to", to)
    form.append("lang", lang)
    return language.action(routeArgs(world, "/language", { form }) as Parameters<typeof language.action>[0])
  }
  it("is remembered and leads to the page", async () => {
    const reply = await choose("/en/agencies?q=x", "en")
    expect(reply.headers.get("location")).toBe("http://localhost:3000/en/agencies?q=x")
    expect(reply.headers.get("set-cookie")).toMatch(/^lang=.*HttpOnly/)
  })
  it("never leads elsewhere", async () => {
    expect((await choose("//evil.example/", "en")).headers.get("location")).toBe("http://localhost:3000/")
    await expect(choose("/", "fr")).rejects.toMatchObject({ status: 400 })
  })
})
