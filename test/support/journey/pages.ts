import AxeBuilder from "@axe-core/playwright"
import type { Page } from "playwright-core"
import { expect } from "vitest"
import type { Lang } from "#app/shared/i18n/texts.ts"
import type { Watched } from "./browser.ts"

/** The widths at which every page is looked at. */
export const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 390, height: 844 }

/** The pages among the route files, as patterns of addresses: `/agencies/:id`. What is no page has no component. */
export const PAGE_PATTERNS: readonly string[] = Object.keys(import.meta.glob("/app/routes/**/*.tsx"))
  .map(patternOf)
  .filter(pattern => !pattern.includes("*") && !pattern.endsWith("_layout"))

function patternOf(file: string): string {
  const parts = file
    .replace("/app/routes/", "")
    .replace(/\.tsx$/, "")
    .replace(/\+\//g, "/")
    .replace(/_(?=\.|$)/g, "")
    .split(/[/.]/)
    .filter(part => part !== "_index")
  return `/${parts.map(part => (part === "$" ? "*" : part.replace(/^\$/, ":"))).join("/")}`
}

const matchers = PAGE_PATTERNS.map(pattern => ({
  pattern,
  // A fixed address (`/desk/requests/new`) is told before one with a parameter.
  fixed: pattern.split("/").filter(part => !part.startsWith(":")).length,
  test: new RegExp(`^${pattern.replace(/:\w+/g, "[^/]+")}$`),
})).sort((a, b) => b.fixed - a.fixed)

/** The page that answers at an address without the prefix of the language; undefined when it is no page. */
export function patternAt(pathname: string): string | undefined {
  return matchers.find(({ test }) => test.test(pathname))?.pattern
}

/** The address without the prefix of the language. */
export function withoutLanguage(pathname: string): string {
  return pathname.replace(/^\/en(?=\/|$)/, "") || "/"
}

/** Every address of the site that the page links to, with its query, without fragments. */
export async function linksOf(page: Page): Promise<string[]> {
  const origin = new URL(page.url()).origin
  const hrefs = await page
    .locator("a[href]")
    .evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))
  const own = hrefs.map(href => new URL(href)).filter(url => url.origin === origin)
  return [...new Set(own.map(url => url.pathname + url.search))]
}

/** Kinds of pages whose colours were measured; the same parts have the same colours wherever they stand. */
const measured = new Set<string>()

/** What holds for every page: it is there, in its language, with one heading, readable by everybody, nowhere too wide. */
export async function expectGoodPage(
  { page, failures }: Pick<Watched, "page" | "failures">,
  to: string,
  lang: Lang = "zh",
): Promise<void> {
  await page.setViewportSize(WIDE)
  const answer = await page.goto(to, { waitUntil: "load" })
  expect.soft(answer?.status(), `${to}: status`).toBe(200)
  const language = await page.locator("html").getAttribute("lang")
  expect.soft(language, `${to}: language`).toBe(lang === "zh" ? "zh-Hans" : "en")
  expect.soft((await page.title()).trim(), `${to}: title`).not.toBe("")
  expect.soft(await page.locator("h1").count(), `${to}: number of h1`).toBe(1)
  const kind = patternAt(withoutLanguage(new URL(page.url()).pathname)) ?? ""
  await expectReadable(page, `${to} at ${WIDE.width}`, { colours: !measured.has(kind) })
  measured.add(kind)
  await page.setViewportSize(NARROW)
  const [needed, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect.soft(needed, `${to}: wider than ${NARROW.width} px`).toBeLessThanOrEqual(seen ?? 0)
  await expectReadable(page, `${to} at ${NARROW.width}`, { colours: false })
  expect.soft(failures.splice(0), `${to}: console`).toEqual([])
}

type AxeResults = Awaited<ReturnType<AxeBuilder["analyze"]>>
type AxeOptions = Parameters<AxeBuilder["options"]>[0]

/** axe finds nothing. Measuring the contrast of colours takes most of its time, then the naming of what is right. */
export async function expectReadable(page: Page, what: string, { colours = true } = {}): Promise<void> {
  const options = { resultTypes: ["violations" as const], rules: { "color-contrast": { enabled: colours } } }
  const { violations } = (await axeWithin(page, options)) ?? (await bringAxe(page, options))
  const found = violations.map(
    v => `${v.id}: ${v.nodes.map(n => `${n.target} ${n.failureSummary}`).join(" | ")}`,
  )
  expect.soft(found.join("\n"), `${what}: axe`).toBe("")
}

function bringAxe(page: Page, options: AxeOptions): Promise<AxeResults> {
  return new AxeBuilder({ page }).setLegacyMode().options(options).analyze()
}

/** By the axe that an earlier look brought into the page, which takes a while; undefined when there is none. */
function axeWithin(page: Page, options: AxeOptions): Promise<AxeResults | undefined> {
  return page.evaluate(how => {
    const { axe } = window as { axe?: { run(on: Document, how: AxeOptions): Promise<AxeResults> } }
    return axe?.run(document, how)
  }, options)
}
