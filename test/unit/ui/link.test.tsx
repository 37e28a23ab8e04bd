import { describe, expect, it } from "vitest"
import { inLanguage, isCurrent, stepTo } from "#app/shared/ui/link/address.ts"
import { Link } from "#app/shared/ui/link/link.tsx"
import { usePageQuery } from "#app/shared/ui/link/page-query.ts"
import { renderBoth, renderPage } from "./render.tsx"

const HERE = new URL("https://market.example/agencies?q=x")
const step = (href: string, here: string | URL = HERE, lang: "zh" | "en" = "zh") =>
  stepTo(new URL(href, here), new URL(here), lang)

describe("where a link leads inside the page", () => {
  it("is the address as the router knows it, with its query", () => {
    expect(step("/items/ZJ001?at=2#top")).toBe("/items/ZJ001?at=2#top")
    expect(step("/en/items", "https://market.example/en", "en")).toBe("/items")
    expect(step("/en", "https://market.example/en/items", "en")).toBe("/")
    expect(step("/en?year=2024", "https://market.example/en/items", "en")).toBe("/?year=2024")
  })

  it("is nowhere for the other language, which has texts of its own", () => {
    expect(step("/en/agencies")).toBeUndefined()
    expect(step("/en")).toBeUndefined()
    expect(step("/agencies", "https://market.example/en", "en")).toBeUndefined()
    // Only the whole segment is the prefix.
    expect(step("/enterprises")).toBe("/enterprises")
  })

  it("is nowhere for another site, scheme or port", () => {
    for (const href of [
      "https://other.example/agencies",
      "mailto:a@b.example",
      "https://market.example:8443/",
    ])
      expect(step(href), href).toBeUndefined()
  })

  it("is nowhere for a part of the same page, but asks again for the page itself", () => {
    expect(step("#list")).toBeUndefined()
    expect(step("/agencies?q=x")).toBe("/agencies?q=x")
    expect(step("/agencies#list")).toBe("/agencies#list")
  })
})

it("addresses of pages carry the language, those of other sites stay", () => {
  expect(inLanguage("/agencies", "zh")).toBe("/agencies")
  expect(inLanguage("/agencies?q=x", "en")).toBe("/en/agencies?q=x")
  expect(inLanguage("/", "en")).toBe("/en")
  expect(inLanguage("/?year=2024", "en")).toBe("/en?year=2024")
  expect(inLanguage("https://other.example/", "en")).toBe("https://other.example/")
})

it("a page is current for itself and for those below it", () => {
  expect(isCurrent("/desk", "/desk")).toBe(true)
  expect(isCurrent("/desk/bids", "/desk")).toBe(true)
  expect(isCurrent("/desk/bids", "/desk", true)).toBe(false)
  expect(isCurrent("/items-of-mine", "/items")).toBe(false)
})

it("a link is a plain anchor that says how it is to be followed", async () => {
  const [zh, en] = await renderBoth(() => (
    <>
      <Link to="/items" className="chip" preventScrollReset>
        a
      </Link>
      <Link to="/deals.csv" reloadDocument>
        b
      </Link>
    </>
  ))
  expect(zh).toContain('<a class="chip" href="/items" data-keep-scroll="">a</a><a href="/deals.csv">b</a>')
  expect(en).toContain(
    '<a class="chip" href="/en/items" data-keep-scroll="">a</a><a href="/en/deals.csv">b</a>',
  )
})

it("the same page with another query keeps its address", async () => {
  const Component = () => {
    const [query, at] = usePageQuery()
    const next = new URLSearchParams(query)
    next.delete("q")
    const none = at(next)
    next.set("page", "2")
    return <p>{`${query.get("q")} ${none} ${at(next)}`}</p>
  }
  const { html } = await renderPage({ Component, at: "/agencies?q=x", lang: "en" })
  expect(html).toContain("<p>x /agencies /agencies?page=2</p>")
})
