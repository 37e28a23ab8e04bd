import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { inject } from "vitest"
import { launchBrowser } from "../../../scripts/services/browser.ts"
import { limit } from "../limits.ts"

/** Chromium as the global set-up found it. */
export function openBrowser(): Promise<Browser> {
  return launchBrowser(inject("site").chromium)
}

/** A page in a context of its own and what went wrong in it: errors in the console (policy violations among them), uncaught errors, answers of 500 and more. */
export interface Watched {
  page: Page
  failures: string[]
  close(): Promise<void>
}

/** Opens a page that is watched from its first request on. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: "zh-CN", reducedMotion: "reduce", ...options })
  context.setDefaultTimeout(limit(20_000))
  const page = await context.newPage()
  const failures: string[] = []
  const note = (what: string) => failures.push(`${page.url()}: ${what}`)
  page.on("console", message => {
    // An expected refusal (400, 409) or a page that is not there is said by the browser too; the tests judge the status.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) note(message.text())
  })
  page.on("pageerror", error => note(String(error)))
  page.on("response", answer => {
    if (answer.status() >= 500) note(`${answer.status()} ${answer.url()}`)
  })
  return { page, failures, close: () => context.close() }
}
