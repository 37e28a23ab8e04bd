import { PassThrough } from "node:stream"
import { text } from "node:stream/consumers"
import { type AppLoadContext, createRequestHandler, data, type EntryContext } from "@remix-run/node"
import { Scripts } from "@remix-run/react"
import { lazy, Suspense } from "react"
import { renderToPipeableStream } from "react-dom/server"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import handleRequest, { handleError } from "#app/entry.server.tsx"
import { StoreUnavailable } from "#app/platform/journal/commit.server.ts"
import { type Page, serverBuild } from "../ui/render.tsx"

const NONCE = "bm9uY2U="

/** What the entry made of a page, asked for as the web server asks. */
interface Asked {
  response: Response
  html: string
  /** What was logged, and what was kept for the next visitor. */
  errors: unknown[]
  kept: string[]
  /** Timers that were there when the entry was called, and when the page was read. */
  timers: { before: number; after: number }
}

async function ask(page: Page): Promise<Asked> {
  const [errors, kept] = [[] as unknown[], [] as string[]]
  const log = { error: ({ err }: { err: unknown }) => errors.push(err) }
  const context = {
    nonce: NONCE,
    requestId: "R-1",
    services: { log },
    keepPage: (html: string) => kept.push(html),
  } as unknown as AppLoadContext
  const timers = { before: 0, after: 0 }
  const render = (...args: [Request, number, Headers, EntryContext, AppLoadContext]) => {
    timers.before = vi.getTimerCount()
    return handleRequest(...args)
  }
  const build = { ...serverBuild(page, "zh"), entry: { module: { default: render, handleError } } }
  const handler = createRequestHandler(build, "production")
  const response = await handler(new Request("http://localhost/"), context)
  const html = await response.text()
  timers.after = vi.getTimerCount()
  return { response, html, errors, kept, timers }
}

const Hello = () => (
  <main>
    <p>欢迎</p>
    <Scripts nonce={NONCE} />
  </main>
)
const Broken = () => {
  throw new Error("broken")
}
const failing = (error: unknown) => () => {
  throw error
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }))
afterEach(() => void vi.useRealTimers())

describe("a page as the entry of the server renders it", () => {
  it("is HTML in UTF-8, every script with the nonce of its request", async () => {
    const { response, html, errors } = await ask({ Component: Hello })
    expect(response.status).toBe(200)
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8")
    expect(html).toMatch(/^<!DOCTYPE html><html lang="zh-Hans"><body><main><p>欢迎<\/p>.*<\/html>/s)
    // The last thing that Remix hands to its scripts.
    expect(html).toContain("streamController.close()")
    const scripts = html.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(1)
    expect(scripts.filter(tag => !tag.includes(`nonce="${NONCE}"`))).toEqual([])
    expect(errors).toEqual([])
  })

  it("waits for parts that are loaded when they are needed", async () => {
    const Part = lazy(async () => ({ default: () => <p>后来</p> }))
    const Component = () => (
      <Suspense fallback="…">
        <Part />
      </Suspense>
    )
    const { html } = await ask({ Component })
    expect(html).toContain("<p>后来</p>")
    expect(html).not.toContain("…")
  })

  it("has the status that its loader gives, and 500 with the boundary of the route where it cannot be drawn", async () => {
    const missing = await ask({ Component: Hello, loader: () => data(null, { status: 404 }) })
    expect(missing.response.status).toBe(404)
    expect(missing.html).toContain("欢迎")
    const broken = await ask({ Component: Broken })
    expect(broken.response.status).toBe(500)
    expect(broken.html).toContain("<h1")
    expect(broken.errors).toEqual([expect.objectContaining({ message: "broken" })])
  })

  it("is a 500, logged, where a part of it fails that it waited for", async () => {
    const Part = lazy(() => Promise.reject(new Error("no such part")))
    const Component = () => (
      <Suspense fallback="…">
        <Part />
      </Suspense>
    )
    const { response, errors } = await ask({ Component })
    expect(response.status).toBe(500)
    expect(errors).toEqual([expect.objectContaining({ message: "no such part" })])
  })

  it("is a 503 while the store is away", async () => {
    const { response, errors } = await ask({
      Component: Hello,
      loader: failing(new StoreUnavailable("away")),
    })
    expect(response.status).toBe(503)
    expect(errors).toHaveLength(1)
  })

  it("leaves no timer behind, drawn or failed", async () => {
    for (const Component of [Hello, Broken]) {
      const { timers } = await ask({ Component })
      expect(timers.after).toBe(timers.before)
    }
  })
})

describe("Chinese text of every length", () => {
  // Each character has three bytes: one of three lengths fits the end of React's buffer, the others do not.
  const sentences = ["", "a", "ab"].map(start => [start, ...Array<string>(3000).fill("超市")])
  const Text = ({ words }: { words: string[] }) => (
    <p>
      {words.map((word, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
        <b key={n}>{word}</b>
      ))}
    </p>
  )

  it("comes without the zero bytes that React 18 puts between", async () => {
    for (const words of sentences) {
      const { html } = await ask({ Component: () => <Text words={words} /> })
      expect(html).not.toContain("\0")
      expect(html.replace(/<[^>]*>/g, "")).toContain(words.join(""))
    }
  })

  it("would have them: when this fails, React no longer needs the mend of the entry", async () => {
    const html = await new Promise<string>((resolve, reject) => {
      const stream = renderToPipeableStream(<Text words={sentences[0] ?? []} />, {
        onAllReady: () => void text(stream.pipe(new PassThrough())).then(resolve, reject),
      })
    })
    expect(html).toContain("\0")
  })
})

describe("what is kept for the next stranger", () => {
  it("is the page as it was sent", async () => {
    const { html, kept } = await ask({ Component: Hello })
    expect(kept).toEqual([html])
  })

  it("is no page with another state or with a cookie, and none that the store could not fill", async () => {
    const cookie = data(null, { headers: { "Set-Cookie": "a=1" } })
    for (const loader of [
      () => data(null, { status: 404 }),
      () => cookie,
      failing(new StoreUnavailable("away")),
    ])
      expect((await ask({ Component: Hello, loader })).kept).toEqual([])
  })
})
