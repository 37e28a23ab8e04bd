import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { prepareSearch } from "#app/platform/wiring.server.ts"
import { makeListedAgency } from "../../support/agencies.ts"
import { type Agency, makeBid } from "../../support/bids.ts"
import { openSite, type Site } from "../../support/http/site.ts"
import { makeColleague, makeDepartmentPerson, makeStaff, type Someone } from "../../support/people.ts"
import { makeOpenRequest, type OpenRequest } from "../../support/requests.ts"
import { openWorld, type World } from "../../support/world.ts"

/** Amounts and remarks that stand nowhere else in the world. */
const QUOTES = [
  { amountFen: 3_917_253, remark: "灯塔水手甲" },
  { amountFen: 4_046_891, remark: "灯塔水手乙" },
]
const CANARIES = ["3917253", "39172.53", "39,172.53", "4046891", "40468.91", "40,468.91", "灯塔水手"]

let world: World
let site: Site
let open: OpenRequest
let bidders: Agency[]
let viewers: Record<string, Partial<Someone>>

beforeAll(async () => {
  world = await openWorld()
  await prepareSearch(world.services)
  open = await makeOpenRequest(world)
  const names = ["示例鲸鱼咨询有限公司", "示例海豚咨询有限公司"]
  bidders = await Promise.all(names.map(name => makeListedAgency(world, { name })))
  viewers = {
    anonymous: {},
    owner: open.owner,
    "owner's agent": await makeColleague(world, open.owner),
    "another agency": await makeListedAgency(world),
    department: await makeDepartmentPerson(world, ["environment"]),
    vetting: await makeStaff(world, "vetting"),
    "operation-review": open.reviewer,
    "operation-publish": open.publisher,
    supervision: await makeStaff(world, "supervision"),
    audit: await makeStaff(world, "audit"),
    system: await makeStaff(world, "system"),
  }
  await world.settle()
  site = await openSite(world)
})
afterAll(async () => {
  await site?.stop()
  await world?.close()
})

/** Everything about the request, and every list, figure and inbox in which it could show. */
const pages = () => [
  ...[
    "/",
    "/requests",
    "/deals",
    "/deals.csv",
    "/sitemap.xml",
    "/announcements",
    `/requests?q=${encodeURIComponent("泵站")}`,
  ],
  ...[`/requests/${open.requestId}`, `/requests/${open.requestId}/notice`, `/deals/${open.requestId}`],
  ...["/desk", "/desk/inbox", "/desk/requests", "/desk/openings", "/desk/reviews", "/desk/opportunities"],
  ...[
    `/desk/requests/${open.requestId}`,
    `/desk/requests/${open.requestId}/select`,
    `/desk/bids/${open.requestId}`,
  ],
  ...[`/desk/reviews/${open.requestId}`, `/desk/openings/${open.requestId}`, "/desk/contracts"],
]
/** Pages on which an agency may be named for another reason, and those that show the journal's running numbers. */
const ELSEWHERE = [
  "/agencies",
  "/mailbox",
  "/desk/people",
  "/desk/vetting",
  "/desk/journal",
  "/desk/system",
  "/healthz",
]

/** What is new on every answer: nonces, form tokens, request numbers, the time. */
function settled(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, "<time>")
    .replace(/\b1\d{12}\b/g, "<time>")
    .replace(/nonce="[^"]*"/g, "")
    .replace(/[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g, "<token>")
    .replace(/((?:\\?")idempotencyToken\\?",\\?")[0-9a-z]{26}/g, "$1")
    .replace(/(name="idempotencyToken" value=")[^"]*/g, "$1")
    .replace(/(name="request-number" content=")[^"]*/g, "$1")
}

async function answers(addresses: string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const [who, viewer] of Object.entries(viewers)) {
    for (const address of addresses) {
      const [path = "", query] = address.split("?")
      const data = `${path === "/" ? "/_root" : path}.data${query ? `?${query}` : ""}`
      const both = /\.(csv|xml)$|healthz/.test(path) ? [address] : [address, data]
      for (const way of both) {
        const { status, text } = await site.as(viewer).get(way)
        found[`${who} ${way}`] = `${status} ${settled(text)}`
      }
    }
  }
  return found
}

describe("before the opening, over HTTP", () => {
  it("a quote changes no page and no data of anybody, and its content stands nowhere", async () => {
    const before = await answers(pages())
    for (const [n, quote] of QUOTES.entries()) {
      await makeBid(world, open.requestId, { ...quote, agency: bidders[n] })
    }
    await world.settle()
    const after = await answers(pages())
    expect(Object.keys(after).filter(key => before[key] !== after[key])).toEqual([])
    const elsewhere = await answers(ELSEWHERE)
    const all = { ...after, ...elsewhere }
    expect(Object.keys(all).filter(key => CANARIES.some(c => all[key]?.includes(c)))).toEqual([])
    const named = (text: string) =>
      bidders.some(b => text.includes(b.agencyId) || text.includes(b.organisation.name))
    expect(Object.keys(after).filter(key => named(after[key] ?? ""))).toEqual([])
    expect(Object.values(after).filter(text => text.startsWith("5"))).toEqual([])
  })

  it("a bidder sees that it has quoted, but not what, nor who else", async () => {
    const [first, second] = bidders
    const own = await site.as(first).get(`/desk/bids/${open.requestId}`)
    const data = await site.as(first).get(`/desk/bids/${open.requestId}.data`)
    for (const { status, text } of [own, data]) {
      expect(status).toBe(200)
      expect(CANARIES.filter(c => text.includes(c))).toEqual([])
      expect(text).not.toContain(second?.organisation.name)
      expect(text).not.toContain(second?.agencyId)
    }
    expect(own.text).toContain("提交回执")
  })
})
