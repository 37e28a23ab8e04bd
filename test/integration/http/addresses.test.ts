import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Answer } from "../../support/http/http-client.ts"
import { countEntries as entries } from "../../support/http/request-form.ts"
import { openSite, type Site } from "../../support/http/site.ts"
import { type Member, makeEnterprise, PASSWORD } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let site: Site
let owner: Member

beforeAll(async () => {
  world = await openWorld()
  owner = await makeEnterprise(world)
  site = await openSite(world)
})
afterAll(async () => {
  await site?.stop()
  await world?.close()
})

/** Memory of the server in MB, as the system counts it. */
function residentMb(): number {
  const status = readFileSync(`/proc/${site.pid}/status`, "utf8")
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}

const middle = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

describe("who says that a request came from elsewhere", () => {
  it("changes no address of the page", async () => {
    const headers = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" }
    for (const path of ["/", "/desk", "/sitemap.xml", "/sign-in?next=/desk"]) {
      const answer = await site.as().get(path, headers)
      expect(answer.text + String(answer.location)).not.toContain("evil.example")
    }
  })

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/%5Cevil.example/..//evil.example",
    "javascript:alert(1)",
    "/\tevil",
    "http:evil.example",
    "///evil.example",
    "/.//evil.example",
  ])("leads nobody away after signing in: next=%s", async next => {
    const { email } = owner.person

    const path = `/sign-in?next=${encodeURIComponent(next)}`
    const { status, location } = await site.as().post(path, { email, password: PASSWORD })
    expect(status).toBe(302)
    expect(new URL(location ?? "", site.origin).origin).toBe(site.origin)
    const already = await site.as(owner).get(path)
    expect(new URL(already.location ?? "", site.origin).origin).toBe(site.origin)
    const language = await site.as().post("/language", { lang: "en", to: next })
    expect(new URL(language.location ?? "/", site.origin).origin).toBe(site.origin)
  })

  it.each([
    ["GET", "/language"],
    ["GET", "/sign-out"],
    ["GET", "/webhooks/stripe"],
    ["POST", "/"],
    ["POST", "/agencies"],
    ["POST", "/healthz"],
    ["POST", "/sitemap.xml"],
    ["PUT", "/desk/requests/new"],
    ["DELETE", "/desk/profile"],
    ["HEAD", "/desk"],
    ["OPTIONS", "/agencies"],
  ])("with a method that the address does not know gets a plain answer: %s %s", async (method, path) => {
    const before = await entries()
    const { status } = await site.as(owner).send(method, path, method === "GET" ? undefined : { x: "1" })
    expect(status).toBeLessThan(500)
    expect(await entries()).toBe(before)
    expect((await site.as(owner).get("/desk")).status).toBe(200)
  })

  it("with an address that is none gets a plain answer", async () => {
    for (const path of [
      "/%",
      "/%00",
      "/agencies/%E0%A4%A",
      "/agencies/..%2f..%2fetc",
      `/${"a".repeat(7000)}`,
      "/en%2fdesk",
    ]) {
      expect((await site.as(owner).get(path)).status, path).toBeLessThan(500)
    }
  })

  it("with a query that is none gets the page or a plain answer", async () => {
    const queries = [
      "q[$ne]=x",
      "q=a&q=b",
      "page=-1",
      "page=1e99",
      "page[]=1",
      "field=$where",
      `q=${"长".repeat(500)}`,
      "q=%00",
      "sort=__proto__",
      "q=%F0%28",
    ]
    for (const page of ["/agencies", "/requests", "/deals", "/items", "/announcements", "/deals.csv"]) {
      for (const query of queries) {
        expect((await site.as().get(`${page}?${encodeURI(query)}`)).status, `${page}?${query}`).toBeLessThan(
          500,
        )
      }
    }
  })

  it.each([
    ["a cookie that is none", "sid=%%%"],
    ["a session of nobody", `sid=${"x".repeat(43)}`],
    ["a very long cookie", `sid=${"x".repeat(6000)}`],
    ["a flash that is none", "flash=eyJ; lang=zz"],
    [
      "a flash with a made-up code",
      `flash=${Buffer.from('{"code":"__proto__","params":{}}').toString("base64")}`,
    ],
    ["a flash of another shape", `flash=${Buffer.from('{"code":{"$ne":1},"params":7}').toString("base64")}`],
  ])("with %s is a visitor like any other", async (_, cookie) => {
    expect((await site.as({ cookie }).get("/")).status).toBe(200)
    expect((await site.as({ cookie }).get("/desk")).status).toBe(302)
  })
})

describe("bodies", () => {
  const MB = 1_048_576
  async function* flood(megabytes: number, counter: { sent: number }) {
    const chunk = Buffer.alloc(64 * 1024, "a")
    for (let n = 0; n < megabytes * 16; n++) {
      counter.sent += chunk.length
      yield chunk
    }
  }

  /** The status, or that the server hung up while the body was still being sent. */
  const refusal = (answer: Promise<Answer>): Promise<number | string | undefined> =>
    answer.then(
      ({ status }) => status,
      (error: NodeJS.ErrnoException) =>
        ["ECONNRESET", "EPIPE"].includes(error.code ?? "") ? "closed" : error.code,
    )

  it("of 200 MB that say so are refused before they come", async () => {
    const counter = { sent: 0 }
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": String(200 * MB),
    }
    const refused = await refusal(site.as().post("/sign-in", flood(200, counter), headers))
    expect([413, "closed"]).toContain(refused)
    expect(counter.sent).toBeLessThan(40 * MB)
  })

  it.each(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json"])(
    "of 200 MB that come without a length, as %s, are refused on the way",
    async type => {
      const before = residentMb()
      const counter = { sent: 0 }
      const headers = { "content-type": type, "transfer-encoding": "chunked" }
      const refused = await refusal(site.as(owner).post("/desk/requests/new", flood(200, counter), headers))
      expect([413, "closed"]).toContain(refused)
      expect(counter.sent).toBeLessThan(60 * MB)
      expect(residentMb() - before).toBeLessThan(150)
      expect((await site.as().get("/healthz")).status).toBe(200)
    },
  )

  it("of a bad form are refused quickly, and 200 of them leave the memory as it was", async () => {
    const bad = [
      { "fields[99999999]": "x" },
      { __intent__: "{[" },
      { __state__: "{[" },
      { "title[$ne]": "x" },
      Object.fromEntries(Array.from({ length: 301 }, (_, n) => [`f${n}`, "x"])),
    ]
    for (const body of bad) await site.as(owner).post("/desk/requests/new", body)
    const before = residentMb()
    const times: number[] = []
    for (let n = 0; n < 200; n++) {
      const started = performance.now()
      const answer = await site.as(owner).post("/desk/requests/new", bad[n % bad.length] ?? {})
      times.push(performance.now() - started)
      expect(answer.status).toBe(400)
    }
    const growth = residentMb() - before
    process.stdout.write(
      `bad forms: median ${middle(times).toFixed(1)} ms, memory ${growth.toFixed(0)} MB more\n`,
    )
    expect(growth).toBeLessThan(120)
  })
})

describe("after all this", () => {
  it("the server has logged no failure of its own", () => {
    const lines = readFileSync(site.logFile, "utf8").split("\n")
    const failed = lines.filter(line => line.includes("request failed") && !/"status":4\d\d/.test(line))
    expect(failed).toEqual([])
  })
})
