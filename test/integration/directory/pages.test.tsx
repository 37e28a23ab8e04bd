import type { ReactElement } from "react"
import { afterAll, beforeAll, expect, it } from "vitest"
import * as agencies from "#app/routes/agencies+/_index.tsx"
import * as agency from "#app/routes/agencies+/$id.tsx"
import * as listing from "#app/routes/desk+/listing+/_index.tsx"
import * as vetting from "#app/routes/desk+/vetting+/_index.tsx"
import * as vettingFile from "#app/routes/desk+/vetting+/$id.tsx"
import * as items from "#app/routes/items+/_index.tsx"
import * as item from "#app/routes/items+/$code.tsx"
import { makeAgencyInCheck, makeListedAgency } from "../../support/agencies.ts"
import { makeAgencyPerson, makeStaff, routeArgs } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"
import { renderPage } from "../../unit/ui/render.tsx"

let world: World
beforeAll(async () => {
  world = await openWorld()
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

it("renders the public pages", async () => {
  const { agencyId } = await makeListedAgency(world, { name: "示例青禾环境科技有限公司" })
  await world.settle()
  const [list, listEn] = await shown(agencies, "/agencies?q=环评&field=environment")
  expect(list).toContain("1 家机构符合“环评”")
  expect(list).toContain("匹配：事项、资质")
  expect(list).toContain("示例青禾环境科技有限公司")
  expect(listEn).toContain("1 agency for “环评”")
  expect((await shown(agencies, "/agencies?q=zzqq"))[0]).toContain("没有找到符合的机构")
  const [own, ownEn] = await shown(agency, `/agencies/${agencyId}`, { params: { id: agencyId } })
  expect(own).toContain("登录后可见")
  expect(own).toContain("有效期至 2028-12-31")
  expect(ownEn).toContain("Shown after sign-in")
  expect((await shown(items, "/items"))[0]).toContain("58 个事项")
  const [law, lawEn] = await shown(item, "/items/ZJ001", { params: { code: "ZJ001" } })
  expect(law).toContain("第十九条")
  expect(law).toContain("示例青禾环境科技有限公司")
  expect(lawEn).toContain("Environmental Impact Assessment Law")
})

it("renders the agency's own page at the start, in check and listed", async () => {
  const fresh = await makeAgencyPerson(world)
  const [start] = await shown(listing, "/desk/listing", { cookie: fresh.cookie })
  expect(start).toContain("开始填写")
  const waiting = await makeAgencyInCheck(world)
  const [inCheck] = await shown(listing, "/desk/listing", { cookie: waiting.cookie })
  expect(inCheck).toContain("RZ-2024-")
  expect(inCheck).not.toContain("继续填写")
  const done = await makeListedAgency(world)
  expect((await shown(listing, "/desk/listing", { cookie: done.cookie }))[0]).toContain("开始变更")
})

it("renders the vetting queue and a file with what may be decided", async () => {
  const waiting = await makeAgencyInCheck(world)
  const officer = await makeStaff(world, "vetting")
  const id = waiting.organisation._id
  expect((await shown(vetting, "/desk/vetting", { cookie: officer.cookie }))[0]).toContain(
    waiting.organisation.name,
  )
  const [file] = await shown(vettingFile, `/desk/vetting/${id}`, { cookie: officer.cookie, params: { id } })
  expect(file).toContain("领取这件")
  expect(file).toContain(`/files/`)
  const supervisor = await makeStaff(world, "supervision")
  const listed = (await makeListedAgency(world)).agencyId
  const at = { cookie: supervisor.cookie, params: { id: listed } }
  expect((await shown(vettingFile, `/desk/vetting/${listed}`, at))[0]).toContain(
    `/desk/measures/new?agency=${listed}`,
  )
})
