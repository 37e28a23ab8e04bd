import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, inject, it } from "vitest"
import { path } from "#app/shared/paths.ts"
import { shellTexts } from "#app/shared/ui/shell/shell.texts.ts"
import { openBrowser, openPage, type Watched } from "../support/journey/browser.ts"

const { origin } = inject("site")
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const items = ({ page }: Watched) =>
  page.locator("header nav").getByRole("link", { name: shellTexts.zh.items, exact: true })

/** A page whose document can be told from the next one. */
async function openMarked(to: string): Promise<Watched> {
  const watched = await openPage(browser)
  await watched.page.goto(origin + to, { waitUntil: "networkidle" })
  await watched.page.evaluate(() => Object.assign(window, { sameDocument: true }))
  return watched
}
const isSame = ({ page }: Watched) => page.evaluate(() => "sameDocument" in window)

it("a click or Enter on a link is a step inside the page, and back is one as well", async () => {
  const watched = await openMarked(path.agencies())
  const { page } = watched
  await page.mouse.wheel(0, 600)
  await items(watched).click()
  await page.waitForURL(origin + path.items())
  await page.locator(`nav a[aria-current=page][href="${path.items()}"]`).waitFor()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await page.locator("main nav.crumbs a").first().focus()
  await page.keyboard.press("Enter")
  await page.waitForURL(`${origin}/`)
  await page.goBack()
  await page.waitForURL(origin + path.items())
  expect(await isSame(watched)).toBe(true)
  expect(watched.failures).toEqual([])
  await watched.close()
})

it("a click with a key that asks for a new tab opens one and leaves the page alone", async () => {
  const watched = await openMarked(path.agencies())
  const { page } = watched
  const opened = page.context().waitForEvent("page")
  await items(watched).click({ modifiers: ["Control"] })
  const other = await opened
  await other.waitForURL(origin + path.items())
  expect(page.url()).toBe(origin + path.agencies())
  expect(await isSame(watched)).toBe(true)
  await watched.close()
})

it("the link that skips to the content moves the focus there, in the same document", async () => {
  const watched = await openMarked(path.agencies())
  const { page } = watched
  await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await page.waitForURL(`${origin}${path.agencies()}#content`)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content")
  expect(await isSame(watched)).toBe(true)
  await watched.close()
})

it("the order of a list changes without losing the place one has scrolled to", async () => {
  const watched = await openMarked(path.agencies())
  const { page } = watched
  const link = page.locator("nav.sort a:not([aria-current])").first()
  await page.mouse.wheel(0, 150)
  await page.waitForFunction(() => window.scrollY > 0)
  const before = await page.evaluate(() => window.scrollY)
  await link.click()
  await page.waitForURL(/sort=/)
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
  expect(await isSame(watched)).toBe(true)
  await watched.close()
})
