import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Answer, Headers } from "../../support/http/http-client.ts"
import { countEntries as entries } from "../../support/http/request-form.ts"
import { openSite, type Site } from "../../support/http/site.ts"
import { type Member, makeEnterprise, PASSWORD, uploadPdf } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let site: Site
let owner: Member
let fileId: string

beforeAll(async () => {
  world = await openWorld()
  owner = await makeEnterprise(world)
  fileId = await uploadPdf(world, owner, "执照 “副本”.pdf")
  site = await openSite(world)
})
afterAll(async () => {
  await site?.stop()
  await world?.close()
})

describe("a post that does not come from a page of the site", () => {
  const strange: [string, Headers][] = [
    ["a foreign origin", { origin: "https://evil.example" }],
    ["the origin null", { origin: "null" }],
    ["another port of the same host", { origin: "http://localhost:1" }],
    ["an origin that begins like ours", { origin: "http://localhost.evil.example" }],
    ["no origin and no word of the browser", { origin: "" }],
    ["no origin, from another site", { origin: "", "sec-fetch-site": "cross-site" }],
    ["no origin, from a neighbour", { origin: "", "sec-fetch-site": "same-site" }],
    ["no origin, typed or from a mail", { origin: "", "sec-fetch-site": "none" }],
  ]
  const targets = [
    "/sign-in",
    "/sign-out",
    "/language",
    "/desk/profile",
    "/desk/requests/new",
    "/desk/requests/new.data",
    "/en/desk/organisation",
    "/webhooks/stripe/",
    "/deals.csv",
    "/nowhere",
  ]
  it.each(strange)("with %s is refused everywhere, for every method", async (_, headers) => {
    const before = await entries()
    for (const path of targets) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const answer = await site.as(owner).send(method, path, { intent: "x" }, headers)
        expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 403`)
      }
    }
    expect(await entries()).toBe(before)
    expect((await site.as(owner).get("/desk")).status).toBe(200)
  })

  it("is taken from a browser that sends no origin but says that the page is ours", async () => {
    const headers = { origin: "", "sec-fetch-site": "same-origin" }
    expect((await site.as(owner).post("/desk/requests/new", { x: "1" }, headers)).status).toBe(400)
  })

  it("is judged by its signature where a provider sends it", async () => {
    const headers = { origin: "", "content-type": "application/json", "stripe-signature": "t=1,v1=00" }
    const answer = await site.as().post("/webhooks/stripe", { id: "evt_1" }, headers)
    expect(answer).toMatchObject({ status: 400, text: "bad signature" })
  })
})

describe("headers", () => {
  const asset = async () => {
    const { text } = await site.as().get("/")
    return /"(\/assets\/[^"]+\.js)"/.exec(text)?.[1] ?? "/none"
  }
  const everywhere: [string, () => Promise<Answer>][] = [
    ["a page", () => site.as().get("/")],
    ["a page of the workspace", () => site.as(owner).get("/desk")],
    ["data of a page", () => site.as().get("/agencies.data")],
    ["what is not found", () => site.as().get("/nowhere/at/all")],
    ["a redirect", () => site.as().get("/desk")],
    ["a refused post", () => site.as().post("/sign-in", {}, { origin: "https://evil.example" })],
    ["a script", async () => site.as().get(await asset())],
    ["a picture", () => site.as().get("/favicon.svg")],
    ["a download", () => site.as(owner).get(`/files/${fileId}`)],
    ["a list for spreadsheets", () => site.as().get("/deals.csv")],
    ["an attachment that is not there", () => site.as().get("/requests/x/attachment")],
  ]
  it.each(everywhere)("of %s forbid guessing its kind, and name no software", async (_, ask) => {
    const { headers } = await ask()
    expect(headers["x-content-type-options"]).toMatch(/^nosniff/)
    expect(headers["x-powered-by"]).toBeUndefined()
    expect(headers["access-control-allow-origin"]).toBeUndefined()
  })

  it.each(everywhere.slice(0, 5))("of %s let nobody keep or frame it", async (_, ask) => {
    const { headers } = await ask()
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(headers["referrer-policy"]).toBe("same-origin")
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin")
  })

  it.each(["/desk", "/desk.data", "/desk/profile", "/desk/profile.data"])(
    "%s of a person is kept by no cache",
    async path => {
      expect((await site.as(owner).get(path)).headers["cache-control"]).toMatch(/no-store/)
    },
  )

  it("carry a new nonce each time, and the page has no script without it", async () => {
    const [first, second] = [await site.as().get("/"), await site.as().get("/")]
    const nonceOf = ({ headers }: Answer) =>
      /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? ""
    expect(nonceOf(first).length).toBeGreaterThanOrEqual(22)
    expect(nonceOf(first)).not.toBe(nonceOf(second))
    const scripts = first.text.match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter(tag => !tag.includes(`nonce="${nonceOf(first)}"`))).toEqual([])
    expect(first.text).not.toMatch(/\son(click|load|error)=|\sstyle="/)
  })

  it("let the page start workers of our own alone, and run no code from text", async () => {
    const policy = String((await site.as().get("/")).headers["content-security-policy"])
    expect(policy).toMatch(/(^|;)worker-src 'self'(;|$)/)
    expect(policy).not.toMatch(/unsafe|https?:(?!\/\/checkout\.stripe\.com)/)
  })

  it("of a download keep its content from acting as a page", async () => {
    const { status, headers } = await site.as(owner).get(`/files/${fileId}`)
    expect(status).toBe(200)
    expect(headers["content-security-policy"]).toMatch(/sandbox/)
    expect(headers["content-disposition"]).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._-]+$/)
    expect(headers["content-type"]).toBe("application/pdf")
  })

  it("answer no foreign preflight", async () => {
    const preflight = { origin: "https://evil.example", "access-control-request-method": "POST" }
    const { headers, status } = await site.as().send("OPTIONS", "/desk/profile", undefined, preflight)
    expect(headers["access-control-allow-origin"]).toBeUndefined()
    expect(status).toBeLessThan(500)
  })

  it("of a session cookie keep scripts and other sites out", async () => {
    const { email } = owner.person

    const { headers, status } = await site.as().post("/sign-in", { email, password: PASSWORD })
    expect(status).toBe(302)
    const cookie = String(headers["set-cookie"])
    expect(cookie).toMatch(/sid=[^;]+;.*HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
  })
})
