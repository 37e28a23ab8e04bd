import { Link, useLocation } from "@remix-run/react"
import { type ReactNode, useContext, useSyncExternalStore } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "./button.tsx"
import { NonceContext } from "./nonce.ts"
import { uiTexts } from "./ui.texts.ts"

/** Name of the meta element that carries the number of the answer into the browser. */
export const REQUEST_NUMBER = "request-number"

const never = () => () => undefined
const fromPage = () =>
  document.querySelector<HTMLMetaElement>(`meta[name="${REQUEST_NUMBER}"]`)?.content ?? ""

/** The number under which the answer of this page is logged; empty for what happened later in the browser. */
export function useRequestNumber(): string {
  const { requestId = "" } = useContext(NonceContext)
  return useSyncExternalStore(
    never,
    fromPage,
    () => requestId || (typeof document === "undefined" ? "" : fromPage()),
  )
}

interface ErrorPageProps {
  title: string
  text: string
  children: ReactNode
  /** Given where somebody may ask for help. */
  number?: string
}

/** A page that says what happened, that nothing was lost, and where to go on. */
export function ErrorPage({ title, text, children, number }: ErrorPageProps) {
  const t = useTexts(uiTexts)
  return (
    <div className="wrap error-page">
      <h1>{title}</h1>
      <p>{text}</p>
      <p className="actions">{children}</p>
      {number && <p className="small">{t("error-number", { number })}</p>}
    </div>
  )
}

/** 404, also for what one may not see. */
export function NotFoundPage() {
  const t = useTexts(uiTexts)
  return (
    <ErrorPage title={t("error-not-found-title")} text={t("error-not-found-text")}>
      <LinkButton to={path.home()}>{t("error-home")}</LinkButton>
      <Link to={path.agencies()}>{t("error-find")}</Link>
      <Link to={path.help()}>{t("error-help")}</Link>
    </ErrorPage>
  )
}

/** 409: the state moved on; links to the page as it is now. `text` says what changed, when the action knows. */
export function ConflictPage({ text }: { text?: string }) {
  const t = useTexts(uiTexts)
  const { pathname, search } = useLocation()
  return (
    <ErrorPage title={t("error-conflict-title")} text={text ?? t("error-conflict-text")}>
      <LinkButton tone="main" reloadDocument to={`${pathname}${search}`}>
        {t("error-conflict-action")}
      </LinkButton>
      <Link to={path.home()}>{t("error-home")}</Link>
    </ErrorPage>
  )
}

type Trouble = "bad-request" | "too-large" | "too-many" | "unavailable" | "internal"

/** Everything else; 500 shows the number under which it is logged. */
export function TroublePage({ kind, number }: { kind: Trouble; number?: string }) {
  const t = useTexts(uiTexts)
  const { pathname, search } = useLocation()
  return (
    <ErrorPage title={t(`error-${kind}-title`)} text={t(`error-${kind}-text`)} number={number}>
      <LinkButton reloadDocument to={`${pathname}${search}`}>
        {t("error-retry")}
      </LinkButton>
      <Link to={path.home()}>{t("error-home")}</Link>
      <Link to={path.help()}>{t("error-help")}</Link>
    </ErrorPage>
  )
}
