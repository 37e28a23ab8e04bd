import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { myRequests } from "#app/modules/requests/reading/desk-queries.server.ts"
import { myRequestTexts } from "#app/modules/requests/reading/my-request.texts.ts"
import { MyRequestTable } from "#app/modules/requests/ui/my-request-table.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { parsePage } from "#app/shared/pagination.ts"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Pagination } from "#app/shared/ui/list/pagination.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await guard(args, "enterprise", "department")
  const page = parsePage(new URL(args.request.url).searchParams.get("page"))
  return { ...(await myRequests(actor, page)), now }
}

export const meta = titled(myRequestTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function MyRequests() {
  const t = useTexts(myRequestTexts)
  const { rows, window, now } = useLoaderData<typeof loader>()
  const create = (
    <LinkButton tone="main" to={path.newRequest()}>
      {t("create")}
    </LinkButton>
  )
  return (
    <>
      <PageHead title={t("title")} action={create} />
      {rows.length > 0 ? (
        <MyRequestTable rows={rows} now={now} />
      ) : (
        <EmptyState title={t("empty")} action={create}>
          {t("empty-hint")}
        </EmptyState>
      )}
      <Pagination window={window} />
    </>
  )
}
