import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { prepareSearch } from "#app/platform/wiring.server.ts"
import { InboxMessageModel } from "#models/notifications/inbox-message.server.ts"
import type { Answer } from "../../support/http/http-client.ts"
import { ROLES, type Role, type Row, TABLE } from "../../support/http/matrix.ts"
import {
  type MatrixWorld,
  makeMatrixWorld,
  OPENED_QUOTE,
  SEALED_QUOTE,
} from "../../support/http/matrix-world.ts"
import { countEntries } from "../../support/http/request-form.ts"
import { openSite, type Site } from "../../support/http/site.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let site: Site
let made: MatrixWorld
let entries: number

beforeAll(async () => {
  world = await openWorld()
  await prepareSearch(world.services)
  made = await makeMatrixWorld(world)
  await world.settle()
  site = await openSite(world)
  entries = await countEntries()
})
afterAll(async () => {
  await site?.stop()
  await world?.close()
})

/** Pages that are the same for nobody: an unknown visitor is sent to sign in, whatever stands behind the address. */
const needsSession = (address: string) => /^\/(desk|files|simulated-payments)(\/|$)/.test(address)

type Outcome = "read" | "led-back" | "hidden" | "sign-in"

function expected({ readers, ledBack }: Row, role: Role, address: string): Outcome {
  if (readers.includes(role)) return "read"
  if (ledBack?.includes(role)) return "led-back"
  return role === "anonymous" && needsSession(address) ? "sign-in" : "hidden"
}

/** What an answer amounts to; anything else is shown as it is. */
function outcomeOf({ status, location }: Answer): Outcome | string {
  if (status === 200) return "read"
  if (status === 404) return "hidden"
  const led = status === 302 || status === 202 ? location?.replace(/^\/en(?=\/)/, "") : undefined
  if (led && /^\/sign-in(\?|$)/.test(led)) return "sign-in"
  return led === "/desk/listing" ? "led-back" : `${status} ${location ?? ""}`
}

/** The addresses under which one object can be asked for: its page, the page's data, and that of the English page. */
function ways(address: string, isFile = false): string[] {
  if (isFile) return [address, `/en${address}`]
  const [page = "", query] = address.split("?")
  const asked = query ? `?${query}` : ""
  const data = page === "/" ? "/_root.data" : `${page}.data`
  return [address, `${data}${asked}`, page === "/" ? "/en.data" : `/en${data}${asked}`]
}

/** What is wrong in one cell of the table: each way to the object whose answer is another than it should be. */
async function wrongIn(row: Row, role: Role): Promise<string[]> {
  const address = row.at(made.things)
  const wanted = expected(row, role, address)
  const answers = await Promise.all(
    ways(address, row.isFile).map(async way => {
      const outcome = outcomeOf(await site.as(made.people[role]).get(way))
      return { way, outcome }
    }),
  )
  return answers
    .filter(({ outcome }) => outcome !== wanted)
    .map(({ way, outcome }) => `${row.object} at ${way}: ${outcome}, should be ${wanted}`)
}

describe("who may see what", () => {
  it.each(ROLES)("as %s: every object of the table, and all others not at all", async role => {
    const wrong: string[] = []
    for (const row of TABLE) wrong.push(...(await wrongIn(row, role)))
    expect(wrong).toEqual([])
  })

  it("names every role and every kind of address", () => {
    expect(Object.keys(made.people).sort()).toEqual([...ROLES].sort())
    expect(new Set(TABLE.map(row => row.object)).size).toBe(TABLE.length)
  })
})

describe("what is on a page that everybody reads", () => {
  it("are the quotes, once they are opened", async () => {
    const amount = (OPENED_QUOTE / 100).toLocaleString("en-US")
    const { text } = await site.as().get(`/requests/${made.things.opened}`)
    expect(text).toContain(amount)
  })

  it("are no sealed ones, for whoever looks", async () => {
    const { open } = made.things
    for (const role of ROLES) {
      for (const address of [`/requests/${open}`, `/desk/bids/${open}`, `/desk/requests/${open}`]) {
        const { text } = await site.as(made.people[role]).get(`${address}.data`)
        expect(text, `${role} ${address}`).not.toContain(String(SEALED_QUOTE))
      }
    }
  })
})

/** What belongs to one organisation or person stays out of the same page of another. */
describe("pages that everybody has", () => {
  it.each([
    ["/desk/requests", "owner-manager", "other-owner"],
    ["/desk/contracts", "owner-manager", "other-owner"],
    ["/desk/contracts", "bidder", "other-agency"],
    ["/desk/bids", "bidder", "other-agency"],
    ["/desk/organisation", "owner-manager", "other-owner"],
    ["/desk/organisation", "bidder", "other-agency"],
  ] as const)("%s of %s is not that of %s", async (page, own, other) => {
    const ids = Object.entries(made.things).filter(([name]) => !["listed", "notice"].includes(name))
    const named = (text: string) => ids.filter(([, id]) => text.includes(id)).map(([name]) => name)
    const mine = await site.as(made.people[own]).get(`${page}.data`)
    const theirs = await site.as(made.people[other]).get(`${page}.data`)
    const organisation = made.people[own].organisation
    expect(mine.status).toBe(200)
    expect(named(mine.text).length + Number(mine.text.includes(organisation?.uscc ?? "-"))).toBeGreaterThan(0)
    expect(named(theirs.text).filter(name => named(mine.text).includes(name) && name !== "open")).toEqual([])
    expect(theirs.text).not.toContain(organisation?.uscc)
  })
})

describe("the inbox", () => {
  it("shows a person's own messages, and marks none of anybody else", async () => {
    const personId = made.people["owner-manager"].person?._id
    const mine = await raw(InboxMessageModel)
      .find({ personId, readAt: null })
      .sort({ at: -1 })
      .limit(5)
      .toArray()
    expect(mine.length).toBeGreaterThan(0)
    const shown = async (role: Role) => (await site.as(made.people[role]).get("/desk/inbox.data")).text
    const [own, other] = [await shown("owner-manager"), await shown("other-owner")]
    expect(mine.filter(message => !own.includes(message._id))).toEqual([])
    expect(mine.filter(message => other.includes(message._id))).toEqual([])
    const form = { intent: "mark", message: mine[0]?._id ?? "" }
    const answer = await site.as(made.people["other-owner"]).post("/desk/inbox", form)
    expect(answer.status).toBe(404)
    expect(await raw(InboxMessageModel).findOne({ _id: mine[0]?._id })).toMatchObject({ readAt: null })
  })
})

/** A single-fetch request may name one loader and leave out the one around it: each asks for itself. */
describe("one loader alone", () => {
  const leaves = [
    ["routes/desk+/requests+/$id", (m: MatrixWorld) => `/desk/requests/${m.things.draft}`],
    ["routes/desk+/contracts+/$id", (m: MatrixWorld) => `/desk/contracts/${m.things.contract}`],
    ["routes/desk+/vetting+/$id", (m: MatrixWorld) => `/desk/vetting/${m.things.applicant}`],
    ["routes/desk+/journal", () => "/desk/journal"],
    ["routes/desk+/system", () => "/desk/system"],
    ["routes/desk+/people", () => "/desk/people"],
  ] as const
  it.each(leaves)("%s is closed to a visitor and to a stranger", async (route, at) => {
    const address = `${at(made)}.data?_routes=${encodeURIComponent(route)}`
    expect(outcomeOf(await site.as().get(address))).toBe("sign-in")
    expect(outcomeOf(await site.as(made.people["other-agency"]).get(address))).toBe("hidden")
  })
})

describe("looking", () => {
  it("writes nothing to the journal, whoever looks at whatever", async () => {
    expect(await countEntries()).toBe(entries)
  })
})
