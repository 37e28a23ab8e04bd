import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import type { Browser, Locator, Page } from "playwright-core"
import type { Report } from "../services/report.ts"
import { type ActionToDo, type PageToShow, SHOWN } from "./pages.ts"

const WIDTHS = [1280, 390]
const HEIGHT = 900
const FOUND = 200
const NOT_FOUND = 404
const MOST_TRIES = 20
const BETWEEN_TRIES = 500

/** What is wrong with a page, one line each; nothing when it is as it should be. */
type Failure = string

interface Studio {
  browser: Browser
  origin: string
  /** The site is there for the pictures alone, and buttons may be pressed. */
  isOwn: boolean
  folder: string
  report: Report
}

/** Takes a picture of every page in both widths, as everybody who sees it; gives what was wrong. */
export async function takeAll({ browser, origin, isOwn, folder, report }: Studio): Promise<Failure[]> {
  const failures: Failure[] = []
  for (const { role = "visitor", pages, after } of SHOWN.filter(shown => isOwn || !shown.after)) {
    await report.step(`${role}: ${pages.length} pages`, async () => {
      const context = await browser.newContext({ baseURL: origin, locale: "zh-CN", reducedMotion: "reduce" })
      const page = await context.newPage()
      await mkdir(join(folder, role), { recursive: true })
      if (role !== "visitor") await signIn(page, `${role}@demo.invalid`)
      if (after) await send(page, after)
      for (const shown of pages) {
        const found = await take(page, shown, join(folder, role)).catch(error => [
          String(error).split("\n")[0] ?? "",
        ])
        failures.push(...found.map(text => `${role}/${shown.name}: ${text}`))
      }
      await context.close()
    })
  }
  return failures
}

/** By the button for a demonstration account on the sign-in page. */
async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in")
  await page
    .locator("form", { has: page.locator(`input[value="${email}"]`) })
    .getByRole("button")
    .click()
  await page.waitForURL(url => !url.pathname.endsWith("/sign-in"))
}

/** Sends a form as a person does, and waits until the site has done its part. */
async function send(page: Page, { at, links = [], fill = {}, button, until }: ActionToDo): Promise<void> {
  const submit = page.getByRole("button", { name: button, exact: true })
  await goWhere(page, await behind(page, at, links), submit)
  for (const [name, value] of Object.entries(fill)) {
    const choice = page.locator(`main input[type="radio"][name="${name}"][value="${value}"]`)
    if ((await choice.count()) > 0) await choice.check()
    else await page.locator(`main [name="${name}"]`).fill(value)
  }
  const answered = page.waitForResponse(answer => answer.request().method() === "POST")
  await submit.click()
  await answered
  await page.waitForLoadState("networkidle")
  for (let tries = 0; until && tries < MOST_TRIES; tries++) {
    if (await page.getByRole("link", { name: until }).isVisible()) return
    await page.waitForTimeout(BETWEEN_TRIES)
    await page.reload()
  }
}

/** To the first of these pages that has this on it. */
async function goWhere(page: Page, addresses: readonly string[], wanted: Locator): Promise<void> {
  for (const address of addresses) {
    await page.goto(address)
    if ((await wanted.count()) > 0) return
  }
  throw new Error(`no button ${wanted} on ${addresses[0]} or its like`)
}

async function take(page: Page, shown: PageToShow, folder: string): Promise<Failure[]> {
  const failures: Failure[] = []
  const onError = (error: Error) => void failures.push(`script: ${error.message.split("\n")[0]}`)
  page.on("pageerror", onError)
  const status = await visit(page, shown)
  if (shown.at && !shown.links && new URL(page.url()).pathname !== shown.at.split("?")[0])
    failures.push(`leads to ${page.url()}`)
  if (status !== (shown.name === "not-found" ? NOT_FOUND : FOUND)) failures.push(`answers ${status}`)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) failures.push(`${wide} px wide at ${width}`)
    await page.screenshot({ path: join(folder, `${shown.name}-${width}.png`), fullPage: true })
    if (shown.dark) await takeDark(page, join(folder, `${shown.name}-${width}-dark.png`))
  }
  page.off("pageerror", onError)
  return failures
}

async function takeDark(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" })
  await page.screenshot({ path, fullPage: true })
  await page.emulateMedia({ colorScheme: "light" })
}

/** Goes to the page, or along its links to the first one that all of them lead to; gives the status. */
async function visit(page: Page, { at = page.url(), links = [] }: PageToShow): Promise<number> {
  const [address = at] = await behind(page, at, links)
  return (await page.goto(address))?.status() ?? 0
}

/** The pages behind links of these kinds, one after the other. */
async function behind(page: Page, at: string, links: readonly RegExp[]): Promise<string[]> {
  let addresses = [at]
  for (const link of links) addresses = await firstLinks(page, addresses, link)
  return addresses
}

/** The links of this shape on the first of these pages that has any. */
async function firstLinks(page: Page, addresses: string[], link: RegExp): Promise<string[]> {
  for (const address of addresses) {
    await page.goto(address)
    const hrefs = await page
      .locator("main a[href]")
      .evaluateAll(all => all.map(a => a.getAttribute("href") ?? ""))
    const fitting = hrefs.filter(href => link.test(href))
    if (fitting.length > 0) return fitting
  }
  throw new Error(`no link to ${link.source} on ${addresses[0]} or its like`)
}
