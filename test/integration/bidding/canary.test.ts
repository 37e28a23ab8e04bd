import { Meilisearch } from "meilisearch"
import { pino } from "pino"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { prepareSearch } from "#app/platform/wiring.server.ts"
import { makeListedAgency } from "../../support/agencies.ts"
import { type Agency, makeBid, openQuotes, passClosing } from "../../support/bids.ts"
import { makeDepartmentPerson, makeStaff, routeArgs, type Someone } from "../../support/people.ts"
import { makeOpenRequest, type OpenRequest } from "../../support/requests.ts"
import { openWorld, type World } from "../../support/world.ts"

type Loader = (args: ReturnType<typeof routeArgs>) => Promise<unknown>
const routes = import.meta.glob<{ loader?: Loader }>("/app/routes/**/*.{ts,tsx}", { eager: true })

/** Amounts and remarks that stand nowhere else in the world. */
const QUOTES = [
  { amountFen: 3_917_253, remark: "灯塔水手甲" },
  { amountFen: 4_046_891, remark: "灯塔水手乙" },
]
const CANARIES = ["3917253", "39172.53", "39,172.53", "4046891", "40468.91", "40,468.91", "灯塔水手"]

/** Pages for the keeping of the machine; they show running numbers of the journal, which every command moves. */
const MACHINE_FOLDERS = ["/app/routes/desk+/journal.tsx", "/app/routes/desk+/system.tsx"]
/** Where a sealed quote itself is kept, and the journal that took it. */
const KEPT_IN = ["bids", "journal", "journal_head", "commit_sessions"]

let world: World
let open: OpenRequest
let bidders: Agency[]
let viewers: Record<string, Partial<Someone>>
const logged: string[] = []

beforeAll(async () => {
  world = await openWorld()
  world.services.log = pino({ level: "trace" }, { write: (line: string) => logged.push(line) })
  await prepareSearch(world.services)
  open = await makeOpenRequest(world)
  bidders = [await makeListedAgency(world), await makeListedAgency(world)]
  viewers = {
    anonymous: {},
    owner: open.owner,
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
})
afterAll(() => world.close())

/** What a loader gives or throws, as text; tokens that are new on every page are taken out. */
async function answer(loader: Loader, cookie: string | undefined, id: string): Promise<string> {
  const params = { id, code: open.request.itemCode, token: "x".repeat(43) }
  const given = await loader(
    routeArgs(world, `/x?q=${encodeURIComponent("泵站")}`, { cookie, params }),
  ).catch(thrown => (thrown instanceof Response ? thrown : Promise.reject(thrown)))
  if (given instanceof Response) return `${given.status} ${await given.clone().text()}`
  return JSON.stringify(given).replace(/"(idempotencyToken|requestId|nonce)":"[^"]*"/g, '"$1":""')
}

/** Every page for every viewer, with the request in its address, those of agencies with a bidder. */
async function pages(of: (path: string) => boolean): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const [path, { loader }] of Object.entries(routes)) {
    if (!loader || !of(path)) continue
    const id = path.includes("/agencies+/") ? (bidders[0]?.agencyId ?? "") : open.requestId
    const answers = Object.entries(viewers).map(async ([who, { cookie }]) => {
      found[`${path} ${who}`] = await answer(loader, cookie, id)
    })
    await Promise.all(answers)
  }
  return found
}

async function database(): Promise<Record<string, string>> {
  const db = world.services.connection.db
  if (!db) throw new Error("no database")
  const names = (await db.listCollections().toArray()).map(c => c.name)
  const dumps = names.map(async name => {
    const docs = await db.collection(name).find({}).sort({ _id: 1 }).toArray()
    return [name, JSON.stringify(docs)] as const
  })
  return Object.fromEntries(await Promise.all(dumps))
}

async function searchIndexes(): Promise<string> {
  const { MEILI_URL: host, MEILI_MASTER_KEY: apiKey, SEARCH_INDEX_PREFIX } = world.services.env
  const client = new Meilisearch({ host, apiKey })
  const { results } = await client.getIndexes({ limit: 1000 })
  const own = results.filter(index => index.uid.startsWith(SEARCH_INDEX_PREFIX))
  const documents = await Promise.all(own.map(index => index.getDocuments({ limit: 1000 })))
  return JSON.stringify(documents.map(d => d.results))
}

const isMachinePage = (path: string) => MACHINE_FOLDERS.includes(path)

describe("a sealed quote", () => {
  it("changes no page, no search index and no other collection, and its content stands nowhere", async () => {
    const before = {
      pages: await pages(p => !isMachinePage(p)),
      search: await searchIndexes(),
      db: await database(),
    }
    const loggedBefore = logged.length
    for (const [n, quote] of QUOTES.entries()) {
      await makeBid(world, open.requestId, { ...quote, agency: bidders[n] })
    }
    await world.settle()
    const after = {
      pages: await pages(p => !isMachinePage(p)),
      search: await searchIndexes(),
      db: await database(),
    }

    expect(Object.keys(after.pages).length).toBeGreaterThan(300)
    expect(Object.keys(before.pages).filter(key => before.pages[key] !== after.pages[key])).toEqual([])
    expect(after.search).toBe(before.search)
    expect(after.search).toContain(bidders[0]?.agencyId)
    const touched = Object.keys(after.db).filter(name => before.db[name] !== after.db[name])
    expect(touched.filter(name => !KEPT_IN.includes(name))).toEqual([])

    const machinePages = await pages(isMachinePage)
    const everything = [after, machinePages, logged].map(x => JSON.stringify(x)).join("\n")
    expect(CANARIES.filter(canary => everything.includes(canary))).toEqual([])
    // What audit reads of these entries is their place and hashes; the log has no word of them.
    expect(JSON.stringify(machinePages)).not.toContain("commitment")
    const said = logged.slice(loggedBefore).join("\n")
    expect(bidders.filter(b => said.includes(b.agencyId) || said.includes(b.organisation.name))).toEqual([])
  })

  it("keeps silent when the closing time has passed, and speaks on every public page once opened", async () => {
    await passClosing(world, open.requestId)
    const closed = await pages(p => !isMachinePage(p))
    const told = Object.entries(closed).filter(([, text]) => CANARIES.some(c => text.includes(c)))
    expect(told).toEqual([])
    const named = Object.entries(closed).filter(
      ([key, text]) =>
        /(requests|openings|reviews)\+/.test(key) && bidders.some(b => text.includes(b.agencyId)),
    )
    expect(named.map(([key]) => key)).toEqual([])
    await openQuotes(world, open.requestId)
    const opened = await pages(path => path === "/app/routes/requests+/$id.tsx")
    const page = opened["/app/routes/requests+/$id.tsx anonymous"] ?? ""
    expect(QUOTES.every(q => page.includes(String(q.amountFen)))).toBe(true)
    expect(bidders.every(b => page.includes(b.agencyId))).toBe(true)
  })
})
