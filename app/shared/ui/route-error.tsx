import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react"
import { ConflictPage, NotFoundPage, TroublePage, useRequestNumber } from "./error-page.tsx"

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
  if (status === 404 || status === 403) return <NotFoundPage />
  if (status === 409) return <ConflictPage text={text} />
  if (status === 400 || status === 405 || status === 422) return <TroublePage kind="bad-request" />
  if (status === 413) return <TroublePage kind="too-large" />
  if (status === 429) return <TroublePage kind="too-many" />
  if (status === 503) return <TroublePage kind="unavailable" number={number} />
  return <TroublePage kind="internal" number={number} />
}
