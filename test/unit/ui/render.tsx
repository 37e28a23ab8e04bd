import { Writable } from "node:stream"
import { createRequestHandler, type ServerBuild } from "@remix-run/node"
import { RemixServer } from "@remix-run/react"
import type { ReactElement } from "react"
import { renderToPipeableStream } from "react-dom/server"
import { LanguageProvider } from "#app/shared/i18n/language.tsx"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { NonceContext } from "#app/shared/ui/nonce.ts"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"

export interface Page {
  /** The page's own component, so that hooks of routes work in it. */
  Component: () => ReactElement
  lang?: Lang
  /** Address without the language, with its query. */
  at?: string
  /** Sends this form to the page, which is answered by `action`. */
  form?: Record<string, string>
  action?: (form: FormData) => unknown
  loader?: () => unknown
}

const LANG = { zh: "zh-Hans", en: "en" }

/** Renders a component as the only page of an application of its own, by Remix itself; gives status and HTML. */
export async function renderPage(page: Page): Promise<{ status: number; html: string }> {
  const { lang = "zh", at = "/", form } = page
  const url = `http://localhost${lang === "en" ? "/en" : ""}${at}`
  const request = new Request(url, form && { method: "POST", body: new URLSearchParams(form) })
  const response = await createRequestHandler(serverBuild(page, lang), "production")(request, {} as never)
  const html = await response.text()
  // Remix marks links that it may fetch ahead; what we look at is ours.
  return { status: response.status, html: html.replace(/ data-discover="(true)?"/g, "") }
}

/** Renders a component in both languages and gives the HTML of each. */
export async function renderBoth(Component: () => ReactElement): Promise<[zh: string, en: string]> {
  const [zh, en] = await Promise.all([
    renderPage({ Component, lang: "zh" }),
    renderPage({ Component, lang: "en" }),
  ])
  return [zh.html, en.html]
}

/** An application of this page alone, as Remix builds one. */
export function serverBuild({ Component, action, loader }: Page, lang: Lang): ServerBuild {
  const inLanguage = (content: ReactElement) => (
    <html lang={LANG[lang]}>
      <body>
        <LanguageProvider lang={lang}>{content}</LanguageProvider>
      </body>
    </html>
  )
  const module = {
    default: () => inLanguage(<Component />),
    ErrorBoundary: () => inLanguage(<RouteErrorBoundary />),
    loader: async () => (loader ? loader() : null),
    action: async ({ request }: { request: Request }) => action?.(await request.formData()) ?? null,
  }
  const manifest = {
    id: "root",
    path: "*",
    module: "/root.js",
    hasLoader: true,
    hasAction: true,
    hasErrorBoundary: true,
  }
  return {
    entry: { module: { default: handleRequest, handleError: () => undefined } },
    routes: { root: { id: "root", path: "*", module } },
    assets: {
      entry: { module: "/entry.js", imports: [] },
      routes: { root: { ...manifest, hasClientLoader: false, hasClientAction: false } },
      url: "/manifest.js",
      version: "1",
    },
    mode: "production",
    basename: lang === "en" ? "/en" : "/",
    publicPath: "/",
    assetsBuildDirectory: "none",
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: false,
      v3_routeConfig: true,
      unstable_optimizeDeps: false,
    },
  } as unknown as ServerBuild
}

type Handle = ServerBuild["entry"]["module"]["default"]

const handleRequest: Handle = (request, status, headers, remix) => {
  headers.set("Content-Type", "text/html")
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    const page = new Writable({
      write(chunk, _encoding, done) {
        chunks.push(chunk)
        done()
      },
      final(done) {
        resolve(new Response(Buffer.concat(chunks), { status, headers }))
        done()
      },
    })
    const stream = renderToPipeableStream(
      <NonceContext.Provider value={{ nonce: "n", requestId: "R-0001" }}>
        <RemixServer context={remix} url={request.url} />
      </NonceContext.Provider>,
      { onAllReady: () => stream.pipe(page), onShellError: reject },
    )
  })
}
