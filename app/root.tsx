import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useHref,
  useRouteLoaderData,
} from "@remix-run/react"
import { type ReactNode, useContext } from "react"
import { rootData } from "#app/platform/http/root-data.server.ts"
import { LanguageProvider } from "#app/shared/i18n/language.tsx"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { NonceContext } from "#app/shared/ui/nonce.ts"
import { pageMeta } from "#app/shared/ui/page-meta.ts"
import { REQUEST_NUMBER, useRequestNumber } from "#app/shared/ui/request-number.ts"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"
import { SiteShell } from "#app/shared/ui/shell/site-shell.tsx"
import "./styles/app.css"

export function loader(args: LoaderFunctionArgs) {
  return rootData(args)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageMeta(matches, () => "")

const HTML_LANG: Record<Lang, string> = { zh: "zh-Hans", en: "en" }

/** The prefix of the address decides, so that the language is known even where the loader failed. */
function useAddressLang(): Lang {
  return /^\/en(\/|$)/.test(useHref("/")) ? "en" : "zh"
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root")
  const lang = useAddressLang()
  const { nonce } = useContext(NonceContext)
  const number = useRequestNumber()
  return (
    <html lang={HTML_LANG[lang]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name={REQUEST_NUMBER} content={number} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {data && (
          <link
            rel="alternate"
            hrefLang={HTML_LANG[lang === "zh" ? "en" : "zh"]}
            href={data.otherLanguagePath}
          />
        )}
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageProvider lang={lang}>{children}</LanguageProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  const data = useRouteLoaderData<typeof loader>("root")
  return (
    <SiteShell data={data}>
      <Outlet />
    </SiteShell>
  )
}

export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>("root")
  return (
    <SiteShell data={data}>
      <RouteErrorBoundary />
    </SiteShell>
  )
}
