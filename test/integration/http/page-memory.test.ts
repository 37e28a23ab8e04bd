import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { prepareSearch } from "#app/platform/wiring.server.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { makeListedAgency } from "../../support/agencies.ts"
import type { Answer } from "../../support/http/http-client.ts"
import { plain } from "../../support/http/page-form.ts"
import { openSite, type Site } from "../../support/http/site.ts"
import { type Member, makeEnterprise } from "../../support/people.ts"
import { makeOpenRequest } from "../../support/requests.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let site: Site
let owner: Member
const NAME = "示例灯塔环境咨询有限公司"

beforeAll(async () => {
  world = await openWorld()
  await prepareSearch(world.services)
  await makeListedAgency(world, { name: NAME })
  owner = await makeEnterprise(world)
  await world.settle()
  site = await openSite(world)
})
afterAll(async () => {
  await site?.stop()
  await world?.close()
})

const nonceOf = ({ headers }: Answer) =>
  /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? ""
const list = (who?: { cookie?: string }, query = "") => site.as(who).get(`/agencies${query}`)

describe("a page that strangers get", () => {
  it("is drawn once and given to the next with a nonce and a number of their own", async () => {
    const [first, second] = [await list(), await list()]
    expect(nonceOf(first)).not.toBe(nonceOf(second))
    for (const answer of [first, second]) {
      const scripts = answer.text.match(/<script\b[^>]*>/g) ?? []
      expect(scripts.length).toBeGreaterThan(1)
      expect(scripts.filter(tag => !tag.includes(`nonce="${nonceOf(answer)}"`))).toEqual([])
      expect(answer.text).toContain(String(answer.headers["x-request-id"]))
      expect(answer.headers["cache-control"]).toBe("no-store")
      expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8")
    }
    const same = ({ text, headers }: Answer) =>
      text.replaceAll(nonceOf({ headers } as Answer), "N").replaceAll(String(headers["x-request-id"]), "R")
    expect(same(second)).toBe(same(first))
  })

  it("is packed as the browser asks, drawn or remembered", async () => {
    const address = `${site.origin}/agencies?q=packed`
    const plainly = await (await fetch(address, { headers: { "Accept-Encoding": "identity" } })).text()
    const visitors: Record<string, string>[] = [{}, { Cookie: "of=somebody" }]
    for (const cookie of visitors)
      for (const encoding of ["br", "gzip"]) {
        const answer = await fetch(address, { headers: { "Accept-Encoding": encoding, ...cookie } })
        expect(answer.headers.get("content-encoding")).toBe(encoding)
        expect(answer.headers.get("vary")).toContain("Accept-Encoding")
        expect(plain(await answer.text())).toBe(plain(plainly))
      }
  })

  it("is drawn anew as soon as anything is committed", async () => {
    const titles = async () => plain((await site.as().get("/requests")).text)
    const title = "示例厂区环境影响报告表编制"
    expect(await titles()).not.toContain(title)
    await makeOpenRequest(world, { title })
    expect(await titles()).toContain(title)
  })

  it("differs by its whole address and by its language", async () => {
    const [all, none] = [await list(), await list(undefined, "?q=zzzz-nothing")]
    expect(plain(all.text)).toContain(NAME)
    expect(plain(none.text)).not.toContain(NAME)
    const english = await site.as().get("/en/agencies")
    expect(english.text).toContain('<html lang="en"')
    expect((await list()).text).toContain('<html lang="zh-Hans"')
  })

  it("never carries who is signed in, and those never get a stranger's", async () => {
    await list()
    const mine = await list(owner)
    const name = (await raw(OrganisationModel).findOne({ _id: owner.organisation._id }))?.name ?? ""
    expect(plain(mine.text)).toContain(name)
    const stranger = plain((await list()).text)
    expect(stranger).not.toContain(name)
    expect(stranger).toContain("登录")
  })
})
