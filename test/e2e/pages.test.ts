import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { path } from "#app/shared/paths.ts"
import { openBrowser, openPage, type Watched } from "../support/journey/browser.ts"
import {
  expectGoodPage,
  expectReadable,
  linksOf,
  PAGE_PATTERNS,
  patternAt,
  WIDE,
  withoutLanguage,
} from "../support/journey/pages.ts"

const { origin } = inject("site")

/** The roles among the demonstration accounts, as the sign-in page names them. */
const ROLES = [
  "项目业主",
  "中介机构",
  "行业主管部门",
  "金金帮专家",
  "入驻核验",
  "需求审核",
  "发布与组织开启",
  "监督",
  "审计",
  "系统管理",
]

/**
 * 模拟支付结果 is there only while a card payment is open: the journey of `slice.test.ts` looks at it. The steps of an
 * application are there while it is written: `application.test.ts` looks at them. Drafts of the catalogue: `catalogue.test.ts`.
 * What the demonstration has none of is looked at without a browser, by the tests of `integration`.
 */
const ELSEWHERE = [
  "/simulated-payments/:id",
  ...["edit", "basis", "rule"].map(part => `/desk/catalogue/:code/${part}`),
  ...[
    "organisation",
    "licences",
    "people",
    "people/:id",
    "certificates/:id",
    "items",
    "districts",
    "review",
  ].map(step => `/desk/listing/${step}`),
]

/** How many pages of one kind are looked at; requests in every state. */
const MOST: Record<string, number> = {
  "/requests/:id": 14,
  "/desk/requests/:id": 14,
  "/desk/contracts/:id": 5,
}

let browser: Browser
const seen = new Set<string>()

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** Signs in as the first demonstration account of a role. */
async function enterAs(watched: Watched, role: string): Promise<void> {
  await watched.page.goto(origin + path.signIn())
  const row = watched.page.locator("li", { hasText: role }).first()
  await row.getByRole("button").click()
  await watched.page.waitForURL(`${origin}${path.desk()}`)
}

/** Walks from these addresses along all links that `follows` and looks at each page; every other link must be there too. */
async function walk(watched: Watched, starts: string[], follows: (pathname: string) => boolean) {
  const queue = [...starts]
  const known = new Set(starts)
  const counts = new Map<string, number>()
  for (let to = queue.shift(); to !== undefined; to = queue.shift()) {
    const pathname = withoutLanguage(to.split("?")[0] ?? "")
    const pattern = patternAt(pathname)
    const count = counts.get(pattern ?? pathname) ?? 0
    counts.set(pattern ?? pathname, count + 1)
    if (!pattern || count >= (MOST[pattern] ?? 1) || !follows(pathname)) {
      if (count < 3) await expectThere(watched, to)
      continue
    }
    seen.add(pattern)
    await expectGoodPage(watched, origin + to, isEnglish(to) ? "en" : "zh")
    const isOther = (link: string) => isEnglish(link) !== isEnglish(to) || link.startsWith("/assets")
    const fresh = (await linksOf(watched.page)).filter(link => !known.has(link) && !isOther(link))
    for (const link of fresh) known.add(link)
    queue.push(...fresh)
  }
}

async function expectThere({ page }: Watched, to: string): Promise<void> {
  const answer = await page.request.get(origin + to)
  expect.soft(answer.status(), `link to ${to} on ${page.url()}`).toBe(200)
}

const isEnglish = (address: string) => /^\/en(\/|\?|$)/.test(address)
const isDesk = (pathname: string) => pathname === "/desk" || pathname.startsWith("/desk/")

describe("every page is there, readable by everybody, and fits a phone", () => {
  it("public pages", async () => {
    const watched = await openPage(browser)
    const unlinked = [path.mailbox(), path.complaint()]
    await walk(watched, [path.home(), ...unlinked], pathname => !isDesk(pathname))
    await watched.close()
  })

  it("public pages in English", async () => {
    const watched = await openPage(browser, { locale: "en-GB" })
    const walked = new Set<string>()
    const isNew = (pathname: string) => {
      const pattern = patternAt(pathname) ?? pathname
      return !isDesk(pathname) && !walked.has(pattern) && Boolean(walked.add(pattern))
    }
    await walk(watched, ["/en"], isNew)
    await watched.close()
  })

  it.each(ROLES)("the desk of %s", async role => {
    const watched = await openPage(browser)
    await enterAs(watched, role)
    await walk(watched, [path.desk()], isDesk)
    await watched.close()
  })

  it("pages behind links of letters that no longer work", async () => {
    const watched = await openPage(browser)
    const token = "x".repeat(43)
    for (const to of [path.invitation(token), path.newPassword(token), path.claim(token)]) {
      const pattern = patternAt(to)
      if (pattern) seen.add(pattern)
      await watched.page.goto(origin + to)
      await expectReadable(watched.page, to)
      expect(await watched.page.locator("h1").count()).toBe(1)
    }
    await watched.close()
  })

  it("the receipt of a complaint", async () => {
    const watched = await openPage(browser)
    const { page } = watched
    await page.goto(origin + path.complaint(path.deals()))
    await page.locator("form#complaint [name=kind]").first().check()
    await page.locator("form#complaint [name=text]").fill("成交页面上的金额看不清，请核对一下。")
    await page.locator("form#complaint button[type=submit]").click()
    await page.waitForURL(/\/complaints\/(?!new)/)
    seen.add("/complaints/:id")
    await expectGoodPage(watched, page.url())
    await watched.close()
  })

  it("the form of a measure", async () => {
    const watched = await openPage(browser)
    await enterAs(watched, "监督")
    await watched.page.goto(origin + path.agencies())
    const links = await linksOf(watched.page)
    const agency = links.find(link => /^\/agencies\/[a-z0-9]{26}$/.test(link)) ?? ""
    seen.add("/desk/measures/new")
    await expectGoodPage(watched, origin + path.newMeasure(agency.split("/").at(-1) ?? ""))
    await watched.close()
  })

  it("the page for an unknown address, in both languages", async () => {
    const watched = await openPage(browser)
    for (const to of ["/nowhere", "/en/nowhere", path.agency("nobody")]) {
      const answer = await watched.page.goto(origin + to)
      expect(answer?.status()).toBe(404)
      expect(await watched.page.locator("h1").count()).toBe(1)
      await expectReadable(watched.page, to)
    }
    await watched.close()
  })

  it("light and dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const watched = await openPage(browser, { colorScheme, viewport: WIDE })
      for (const to of [path.home(), path.agencies(), path.requests(), path.deals(), path.signIn()]) {
        await watched.page.goto(origin + to)
        await expectReadable(watched.page, `${to} in ${colorScheme}`)
      }
      await watched.close()
    }
  })

  it("leaves out no page", () => {
    const missing = PAGE_PATTERNS.filter(pattern => !seen.has(pattern) && !ELSEWHERE.includes(pattern))
    expect(missing).toEqual([])
  })
})
