import { readFileSync } from "node:fs"
import { PassThrough } from "node:stream"
import { buffer } from "node:stream/consumers"
import { createRequestHandler } from "@remix-run/express"
import type { EntryContext, ServerBuild } from "@remix-run/node"
import { Outlet, RemixServer, Scripts } from "@remix-run/react"
import compression from "compression"
import express from "express"
import { createElement } from "react"
import { renderToPipeableStream } from "react-dom/server"
import { readEnv } from "#app/platform/env.server.ts"
import { middleware } from "#app/platform/http/middleware.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { elementsOf } from "./markup.ts"

/**
 * A Remix page that does no work of its own, as the baseline of the search page: the same express with the same
 * compression, headers and rendering, one route without a loader, a page of a given text. A process of its own:
 * `bare-page.ts <file with the page's HTML> <text | elements>` on PORT. "text" prints the body as one string;
 * "elements" renders the same markup out of React elements that were made beforehand.
 */
export type BareKind = "text" | "elements"

const [file = "", kind = "text"] = process.argv.slice(2)
const body = readFileSync(file, "utf8")
const env = readEnv(process.env)

const content = kind === "elements" ? elementsOf(body) : undefined

/** Made once: a page that changes nothing. */
const page = content
  ? createElement("div", null, ...content)
  : // biome-ignore lint/security/noDangerouslySetInnerHtml: our own page, shown to the load generator alone
    createElement("div", { dangerouslySetInnerHTML: { __html: body } })

const Page = () => page

function Root() {
  return createElement(
    "html",
    null,
    createElement("body", null, createElement(Outlet), createElement(Scripts)),
  )
}

async function render(request: Request, status: number, headers: Headers, remix: EntryContext) {
  const html = await new Promise<Buffer>((resolve, reject) => {
    const stream = renderToPipeableStream(createElement(RemixServer, { context: remix, url: request.url }), {
      onAllReady: () => void buffer(stream.pipe(new PassThrough())).then(resolve, reject),
      onShellError: reject,
    })
  })
  headers.set("Content-Type", "text/html; charset=utf-8")
  headers.set("Content-Length", String(html.byteLength))
  headers.set("Cache-Control", "no-store")
  return new Response(html as unknown as BodyInit, { status, headers })
}

const PAGE = { id: "page", parentId: "root", path: "agencies" }

const inBrowser = {
  ...{ module: "/assets/root.js", imports: [] },
  ...{ hasAction: false, hasLoader: false, hasErrorBoundary: false },
  ...{ hasClientAction: false, hasClientLoader: false },
}

const build: ServerBuild = {
  ...{ mode: "production", basename: "/", publicPath: "/", assetsBuildDirectory: "build/client" },
  isSpaMode: false,
  entry: { module: { default: render } },
  routes: {
    root: { id: "root", path: "", module: { default: Root } },
    page: { ...PAGE, module: { default: Page } },
  },
  assets: {
    ...{ version: "bare", url: "/assets/manifest.js" },
    entry: { module: "/assets/entry.js", imports: [] },
    routes: { root: { id: "root", path: "", ...inBrowser }, page: { ...PAGE, ...inBrowser } },
  },
  future: {
    ...{ v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true },
    ...{ v3_lazyRouteDiscovery: true, v3_singleFetch: true },
  },
}

const app = express()
app.disable("x-powered-by")
app.use(compression())
app.use("/assets", express.static("build/client/assets"))
const settings = { current: { uploadBytes: 0 } }
app.use(...middleware({ env, settings, connection: { readyState: 1 } } as unknown as Services))
app.all("*", createRequestHandler({ build }))
app.listen(env.PORT, "127.0.0.1")
