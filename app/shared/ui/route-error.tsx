import { isRouteErrorResponse, Link, useLocation, useRouteError } from "@remix-run/react"
import { lazy, Suspense } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { useRequestNumber } from "./request-number.ts"
import { uiTexts } from "./ui.texts.ts"

/** Where even the page for errors cannot be fetched, the connection is gone: a link that tries again. */
function Disconnected() {
  const t = useTexts(uiTexts)
  const { pathname, search } = useLocation()
  return (
    <p className="wrap error-page">
      <Link reloadDocument to={`${pathname}${search}`}>
        {t("retry")}
      </Link>
    </p>
  )
}

const ErrorView = lazy(() =>
  import("./error-pages.tsx").then(
    pages => ({ default: pages.ErrorView }),
    () => ({ default: Disconnected }),
  ),
)

/** What a thrown answer may carry: the number under which it is logged, and for a conflict what changed. */
interface ErrorData {
  requestNumber?: string
  text?: string
}

function dataOf(error: unknown): ErrorData {
  if (!isRouteErrorResponse(error)) return {}
  const data: unknown = error.data
  return data && typeof data === "object" ? data : {}
}

/** The page for what a loader, an action or a component threw; routes export it as their `ErrorBoundary`. */
export function RouteErrorBoundary() {
  const error = useRouteError()
  const documentNumber = useRequestNumber()
  const { key } = useLocation()
  const { requestNumber, text } = dataOf(error)
  // After a navigation in the browser, the number in the page is that of an older answer.
  const number = requestNumber ?? (key === "default" ? documentNumber : undefined)
  const status = isRouteErrorResponse(error) ? error.status : 500
  return (
    <Suspense fallback={null}>
      <ErrorView status={status} number={number} text={text} />
    </Suspense>
  )
}
