import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, inject, it } from "vitest"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { path } from "#app/shared/paths.ts"
import { DEMO_PASSWORD } from "../../scripts/seed/accounts.ts"
import { openBrowser, openPage } from "../support/journey/browser.ts"

const { origin } = inject("site")
const t = signInTexts.zh
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** Tag, id and name of what has the focus. */
function focused(page: Page): Promise<{ tag: string; id: string; name: string; words: string }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const name = element.getAttribute("name") ?? ""
    return { tag: element.tagName, id: element.id, name, words: element.innerText }
  })
}

/** Presses Tab until the focus is where `fits` says; at most 60 times. */
async function tabTo(page: Page, fits: (at: Awaited<ReturnType<typeof focused>>) => boolean): Promise<void> {
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press("Tab")
    if (fits(await focused(page))) return
  }
  throw new Error(`the keyboard does not get there on ${page.url()}`)
}

it("the first Tab shows a link that skips to the content", async () => {
  const { page, close } = await openPage(browser)
  await page.goto(origin + path.agencies())
  await page.keyboard.press("Tab")
  const link = page.locator(".skip-link")
  expect(await link.evaluate(element => element === document.activeElement)).toBe(true)
  const box = await link.boundingBox()
  expect(box && box.y >= 0 && box.height > 0).toBe(true)
  await page.keyboard.press("Enter")
  await expect.poll(async () => (await focused(page)).id).toBe("content")
  await close()
})

it("/ goes to the search and is an ordinary character inside it", async () => {
  const { page, close } = await openPage(browser)
  await page.goto(origin + path.items(), { waitUntil: "networkidle" })
  await page.keyboard.press("/")
  await expect.poll(async () => (await focused(page)).name).toBe("q")
  await page.keyboard.type("a/b")
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("a/b")
  await close()
})

it("signs in with the keyboard alone; a refusal takes the focus and leads to its field", async () => {
  const { page, close } = await openPage(browser)
  await page.goto(origin + path.signIn(), { waitUntil: "networkidle" })
  const demo = page.locator("input[name=demoEmail]").first()
  const email = (await demo.getAttribute("value")) ?? ""
  await tabTo(page, at => at.name === "email")
  await page.keyboard.type(email)
  await page.keyboard.press("Enter")
  const summary = page.locator(".error-summary")
  await summary.waitFor()
  await expect.poll(() => summary.evaluate(element => element === document.activeElement)).toBe(true)
  await page.keyboard.press("Tab")
  expect((await focused(page)).words).toContain(t.password)
  await page.keyboard.press("Enter")
  await expect.poll(async () => (await focused(page)).name).toBe("password")
  expect(await page.locator("[name=email]").inputValue()).toBe(email)
  await page.keyboard.type(DEMO_PASSWORD)
  await tabTo(page, at => at.tag === "BUTTON" && at.words === t["sign-in"])
  await page.keyboard.press("Enter")
  await page.waitForURL(`${origin}${path.desk()}`)
  await close()
})

it("what has the focus can be seen", async () => {
  const { page, close } = await openPage(browser)
  await page.goto(origin + path.signIn())
  for (let n = 0; n < 15; n++) {
    await page.keyboard.press("Tab")
    const isMarked = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement as Element)
      return style.outlineStyle !== "none" || style.boxShadow !== "none"
    })
    expect(isMarked, JSON.stringify(await focused(page))).toBe(true)
  }
  await close()
})
