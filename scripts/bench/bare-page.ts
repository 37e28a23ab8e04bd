import { readFileSync } from "node:fs"
import { PassThrough, type Readable } from "node:stream"
import { createRequestHandler } from "@remix-run/express"
import { createReadableStreamFromReadable, type EntryContext, type ServerBuild } from "@remix-run/node"
import { Outlet, RemixServer, Scripts } from "@remix-run/react"
import compression from "compression"
import express from "express"
import { createElement } from "react"
import { renderToPipeableStream } from "react-dom/server"

/**
 * A Remix page that does no work of its own, against which the search page is measured: express, compression, one route
 * without a loader that shows a given text. A process of its own: `bare-page.ts <file with the text>` on PORT.
 */
const text = readFileSync(process.argv[2] ?? "", "utf8")

function Root() {
  return createElement(
    "html",
    null,
    createElement("body", null, createElement(Outlet), createElement(Scripts)),
  )
}

function Page() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own page, shown to the load generator alone
  return createElement("div", { dangerouslySetInnerHTML: { __html: text } })
}

function render(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8")
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(createElement(RemixServer, { context, url: request.url }), {
      onAllReady() {
        const body = createReadableStreamFromReadable(pipe(new PassThrough()) as Readable)
        resolve(new Response(body, { status, headers }))
      },
      onShellError: reject,
    })
  })
}

const nothing = {
  ...{ hasAction: false, hasLoader: false, hasErrorBoundary: false },
  ...{ hasClientAction: false, hasClientLoader: false },
}
const [root, page] = [
  { id: "root", path: "" },
  { id: "page", parentId: "root", index: true },
]
const build: ServerBuild = {
  ...{ mode: "production", basename: "/", publicPath: "/", assetsBuildDirectory: "", isSpaMode: false },
  entry: { module: { default: render } },
  routes: { root: { ...root, module: { default: Root } }, page: { ...page, module: { default: Page } } },
  assets: {
    ...{ version: "bare", url: "/manifest.js", entry: { module: "/entry.js", imports: [] } },
    routes: {
      root: { ...root, ...nothing, module: "/root.js" },
      page: { ...page, ...nothing, module: "/page.js" },
    },
  },
  future: {
    ...{ v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true },
    ...{ v3_lazyRouteDiscovery: true, v3_singleFetch: true },
  },
}

const app = express()
app.use(compression())
app.all("*", createRequestHandler({ build }))
app.listen(Number(process.env.PORT), "127.0.0.1")
