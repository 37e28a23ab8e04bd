import { Link } from "@remix-run/react"
import { describe, expect, it } from "vitest"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Pagination } from "#app/shared/ui/list/pagination.tsx"
import { SortLinks } from "#app/shared/ui/list/sort-links.tsx"
import { DeskShell } from "#app/shared/ui/shell/desk-shell.tsx"
import { SiteHeader } from "#app/shared/ui/shell/site-header.tsx"
import { renderBoth, renderPage } from "./render.tsx"

const hrefs = (html: string) =>
  [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"))
/** Addresses of the links that are told to be the page one is on. */
const current = (html: string) =>
  (html.match(/<a\b[^>]*>/g) ?? []).filter(tag => tag.includes('aria-current="page"')).flatMap(hrefs)

it("links carry the language of the page they stand on, those to other sites stay", async () => {
  const [zh, en] = await renderBoth(() => (
    <>
      <Link to={path.home()}>a</Link>
      <Link to="/?year=2024">b</Link>
      <Link to={path.agencies({ q: "x" })}>c</Link>
      <LinkButton to={`${path.help()}#quote`}>d</LinkButton>
      <Link to={path.dealsCsv()} reloadDocument>
        e
      </Link>
      <Link to="https://other.example/">f</Link>
    </>
  ))
  expect(hrefs(zh)).toEqual([
    "/",
    "/?year=2024",
    "/agencies?q=x",
    "/help#quote",
    "/deals.csv",
    "https://other.example/",
  ])
  expect(hrefs(en)).toEqual([
    "/en",
    "/en?year=2024",
    "/en/agencies?q=x",
    "/en/help#quote",
    "/en/deals.csv",
    "https://other.example/",
  ])
})

describe("links to the same page with another query keep its address and the rest of the query", () => {
  const at = "/agencies?q=x&page=2"

  it("to its other pages", async () => {
    const window = { page: 2, pages: 3, from: 21, to: 40, total: 50, skip: 20, limit: 20 }
    const { html } = await renderPage({ Component: () => <Pagination window={window} />, at, lang: "en" })
    expect(hrefs(html)).toEqual([
      "/en/agencies?q=x",
      "/en/agencies?q=x",
      "/en/agencies?q=x&page=2",
      "/en/agencies?q=x&page=3",
      "/en/agencies?q=x&page=3",
    ])
  })

  it("to its other orders, from the first page on", async () => {
    const choices = ["fit", "name"].map(value => ({ value, label: value }))
    const { html } = await renderPage({ Component: () => <SortLinks choices={choices} />, at })
    expect(hrefs(html)).toEqual(["/agencies?q=x", "/agencies?q=x&sort=name"])
  })

  it("without any query, where nothing is left of it", async () => {
    const choices = ["fit", "name"].map(value => ({ value, label: value }))
    const Component = () => <SortLinks choices={choices} />
    const { html } = await renderPage({ Component, at: "/agencies?sort=name", lang: "en" })
    expect(hrefs(html)).toEqual(["/en/agencies", "/en/agencies?sort=name"])
  })
})

describe("the link to where one is", () => {
  const marked = async (Component: () => React.ReactElement, at: string, lang: "zh" | "en" = "zh") =>
    current((await renderPage({ Component, at, lang })).html)
  const Header = () => <SiteHeader data={undefined} />
  const navItems = [
    { to: path.desk(), label: "a", exact: true },
    { to: path.inbox(), label: "b" },
  ]
  const Desk = () => <DeskShell navItems={navItems}>c</DeskShell>

  it("is marked on its page and those below it", async () => {
    expect(await marked(Header, "/items")).toEqual(["/items"])
    expect(await marked(Header, "/items/ZJ001?at=2", "en")).toEqual(["/en/items"])
    expect(await marked(Desk, "/desk/inbox/7")).toEqual(["/desk/inbox"])
  })

  it("is not marked on a page whose name only begins alike, nor the first of the workspace on others", async () => {
    expect(await marked(Header, "/items-of-mine")).toEqual([])
    expect(await marked(Desk, "/desk")).toEqual(["/desk"])
    expect(await marked(Desk, "/desk/profile")).toEqual([])
  })
})
