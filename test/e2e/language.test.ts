import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { path } from "#app/shared/paths.ts"
import { shellTexts } from "#app/shared/ui/shell/shell.texts.ts"
import { DEMO_PASSWORD } from "../../scripts/seed/accounts.ts"
import { openBrowser, openPage, type Watched } from "../support/journey/browser.ts"
import { linksOf } from "../support/journey/pages.ts"

const { origin } = inject("site")
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const english = (to: string) => (to === "/" ? "/en" : `/en${to}`)
const here = ({ page }: Watched) => page.url().slice(origin.length)

it("switching the language keeps the page and its query, both ways", async () => {
  const watched = await openPage(browser)
  const { page } = watched
  const to = path.agencies({ q: "环评", field: "environment" })
  await page.goto(origin + to)
  await page.locator("header a[hreflang=en]").click()
  await page.waitForURL(/\/en\/agencies\?/)
  expect(new URL(page.url()).searchParams.get("q")).toBe("环评")
  expect(new URL(page.url()).searchParams.get("field")).toBe("environment")
  expect(await page.locator("html").getAttribute("lang")).toBe("en")
  await page.locator("header a[hreflang=zh-Hans]").click()
  await page.waitForURL(url => url.pathname === "/agencies")
  expect(decodeURI(here(watched))).toBe(decodeURI(to))
  await watched.close()
})

describe.each([{ scripts: true }, { scripts: false }])("English with scripts: $scripts", ({ scripts }) => {
  it("every link of an English page stays in English, but the one to Chinese", async () => {
    const watched = await openPage(browser, { javaScriptEnabled: scripts })
    for (const to of [
      path.home(),
      path.agencies(),
      path.items(),
      path.requests(),
      path.deals(),
      path.policies(),
    ]) {
      await watched.page.goto(origin + english(to))
      const chinese = (await linksOf(watched.page)).filter(
        link => !/^\/en(\/|\?|$)/.test(link) && !/^\/(assets|favicon)/.test(link),
      )
      const switcher = await watched.page.locator("header a[hreflang=zh-Hans]").getAttribute("href")
      expect(chinese, to).toEqual([switcher])
    }
    await watched.close()
  })

  it("a form in English ends on an English page, a refusal speaks English", async () => {
    const watched = await openPage(browser, { javaScriptEnabled: scripts })
    const { page } = watched
    await page.goto(origin + english(path.signIn()))
    const email = (await page.locator("input[name=demoEmail]").first().getAttribute("value")) ?? ""
    await page.locator("form#sign-in [name=email]").fill(email)
    await page.locator("form#sign-in button[type=submit]").click()
    await page.locator(".error-summary").waitFor()
    expect(await page.locator(".error-summary").innerText()).toMatch(/^[\x20-\x7e“”‘’\s]+$/)
    await page.locator("form#sign-in [name=password]").fill(DEMO_PASSWORD)
    await page.locator("form#sign-in button[type=submit]").click()
    await page.waitForURL(`${origin}${english(path.desk())}`)
    expect(await page.locator("html").getAttribute("lang")).toBe("en")
    await page.goto(origin + english(path.agencies()))
    await page.locator("main form[role=search] [name=q]").fill("EIA")
    await page.locator("main form[role=search] button").click()
    await page.waitForURL(/\/en\/agencies\?q=EIA/)
    await watched.close()
  })
})

it("going on inside English needs no new document and stays in English", async () => {
  const watched = await openPage(browser, { locale: "en-GB" })
  const { page } = watched
  await page.goto(origin + english(path.home()), { waitUntil: "networkidle" })
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  const navigation = page.locator("header nav")
  for (const key of ["agencies", "items", "requests", "deals"] as const) {
    await navigation.getByRole("link", { name: shellTexts.en[key] }).click()
    await page.waitForURL(`${origin}${english(path[key]())}`)
    await page.locator("h1").waitFor()
    expect(await page.locator("html").getAttribute("lang")).toBe("en")
  }
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true)
  expect(watched.failures).toEqual([])
  await watched.close()
})
