import { Link, useLocation } from "@remix-run/react"
import type { ReactNode } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "./button.tsx"
import { errorPageTexts } from "./error-pages.texts.ts"

interface ErrorPageProps {
  title: string
  text: string
  children: ReactNode
  /** Given where somebody may ask for help. */
  number?: string
}

/** A page that says what happened, that nothing was lost, and where to go on. */
function ErrorPage({ title, text, children, number }: ErrorPageProps) {
  const t = useTexts(errorPageTexts)
  return (
    <div className="wrap error-page">
      <h1>{title}</h1>
      <p>{text}</p>
      <p className="actions">{children}</p>
      {number && <p className="small">{t("number", { number })}</p>}
    </div>
  )
}

/** 404, also for what one may not see. */
function NotFoundPage() {
  const t = useTexts(errorPageTexts)
  return (
    <ErrorPage title={t("not-found-title")} text={t("not-found-text")}>
      <LinkButton to={path.home()}>{t("home")}</LinkButton>
      <Link to={path.agencies()}>{t("find")}</Link>
      <Link to={path.help()}>{t("help")}</Link>
    </ErrorPage>
  )
}

/** 409: the state moved on; links to the page as it is now. `text` says what changed, when the action knows. */
function ConflictPage({ text }: { text?: string }) {
  const t = useTexts(errorPageTexts)
  const { pathname, search } = useLocation()
  return (
    <ErrorPage title={t("conflict-title")} text={text ?? t("conflict-text")}>
      <LinkButton tone="main" reloadDocument to={`${pathname}${search}`}>
        {t("conflict-action")}
      </LinkButton>
      <Link to={path.home()}>{t("home")}</Link>
    </ErrorPage>
  )
}

type Failure = "bad-request" | "too-large" | "too-many" | "unavailable" | "internal"

/** Everything else; 500 shows the number under which it is logged. */
function FailurePage({ kind, number }: { kind: Failure; number?: string }) {
  const t = useTexts(errorPageTexts)
  const { pathname, search } = useLocation()
  return (
    <ErrorPage title={t(`${kind}-title`)} text={t(`${kind}-text`)} number={number}>
      <LinkButton reloadDocument to={`${pathname}${search}`}>
        {t("retry")}
      </LinkButton>
      <Link to={path.home()}>{t("home")}</Link>
      <Link to={path.help()}>{t("help")}</Link>
    </ErrorPage>
  )
}

interface ErrorViewProps {
  status: number
  /** The number under which the answer is logged, where it is known. */
  number?: string
  /** For a conflict: what changed. */
  text?: string
}

const FAILURES: Record<number, Failure> = {
  400: "bad-request",
  405: "bad-request",
  413: "too-large",
  422: "bad-request",
  429: "too-many",
  503: "unavailable",
}

/** The page for an HTTP status. Apart from the rest of the shell, so that only who meets an error loads its texts. */
export function ErrorView({ status, number, text }: ErrorViewProps) {
  if (status === 404 || status === 403) return <NotFoundPage />
  if (status === 409) return <ConflictPage text={text} />
  const kind = FAILURES[status] ?? "internal"
  return <FailurePage kind={kind} number={status >= 500 ? number : undefined} />
}
