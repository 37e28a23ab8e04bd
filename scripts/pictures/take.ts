import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import type { Report } from "../services/report.ts"
import { type PageToShow, SHOWN } from "./pages.ts"

const WIDTHS = [1280, 390]
const HEIGHT = 900
const FOUND = 200
const NOT_FOUND = 404

/** What is wrong with a page, one line each; nothing when it is as it should be. */
type Trouble = string

/** Takes a picture of every page in both widths, as everybody who sees it; gives what was wrong. */
export async function takeAll(
  browser: Browser,
  origin: string,
  folder: string,
  report: Report,
): Promise<Trouble[]> {
  const troubles: Trouble[] = []
  for (const { role = "visitor", pages } of SHOWN) {
    await report.step(`${role}: ${pages.length} pages`, async () => {
      const context = await browser.newContext({ baseURL: origin, locale: "zh-CN", reducedMotion: "reduce" })
      const page = await context.newPage()
      await mkdir(join(folder, role), { recursive: true })
      if (role !== "visitor") await signIn(page, `${role}@demo.invalid`)
      for (const shown of pages) {
        const found = await take(page, shown, join(folder, role)).catch(error => [
          String(error).split("\n")[0] ?? "",
        ])
        troubles.push(...found.map(text => `${role}/${shown.name}: ${text}`))
      }
      await context.close()
    })
  }
  return troubles
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

async function take(page: Page, shown: PageToShow, folder: string): Promise<Trouble[]> {
  const troubles: Trouble[] = []
  const onError = (error: Error) => void troubles.push(`script: ${error.message.split("\n")[0]}`)
  page.on("pageerror", onError)
  const status = await visit(page, shown)
  if (status !== (shown.name === "not-found" ? NOT_FOUND : FOUND)) troubles.push(`answers ${status}`)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) troubles.push(`${wide} px wide at ${width}`)
    await page.screenshot({ path: join(folder, `${shown.name}-${width}.png`), fullPage: true })
    if (shown.dark) await takeDark(page, join(folder, `${shown.name}-${width}-dark.png`))
  }
  page.off("pageerror", onError)
  return troubles
}

async function takeDark(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" })
  await page.screenshot({ path, fullPage: true })
  await page.emulateMedia({ colorScheme: "light" })
}

/** Goes to the page, or through the first fitting link on it; gives the status. */
async function visit(page: Page, { at, link }: PageToShow): Promise<number> {
  const answer = await page.goto(at)
  if (!link) return answer?.status() ?? 0
  const addresses = await page
    .locator("main a[href]")
    .evaluateAll(links => links.map(a => a.getAttribute("href")))
  const found = addresses.find(address => address && link.test(address))
  if (!found) throw new Error(`no link to ${link.source} on ${at}`)
  return (await page.goto(found))?.status() ?? 0
}
