import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { type ReviewRow, reviewQueue } from "#app/modules/requests/reading/desk-queries.server.ts"
import { reviewTexts } from "#app/modules/requests/review/review.texts.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"
import { DueBy } from "#app/shared/ui/value/overdue.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await guard(args, "operation-review", "operation-publish")
  return { rows: await reviewQueue(actor, now), now }
}

export const meta = titled(reviewTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

function useColumns(now: Date): Column<ReviewRow>[] {
  const t = useTexts(reviewTexts)
  const stepOf = (row: ReviewRow) => t(row.reviewedAt ? "step-publish" : "step-review")
  return [
    {
      key: "title",
      head: t("request"),
      isRowHead: true,
      cell: row => <Link to={path.review(row.id)}>{row.title}</Link>,
    },
    { key: "owner", head: t("owner"), cell: row => row.ownerName },
    {
      key: "step",
      head: t("step"),
      cell: row => <Tag tone={row.mine ? "wait" : "plain"}>{stepOf(row)}</Tag>,
    },
    { key: "due", head: t("due"), cell: row => row.dueAt && <DueBy at={row.dueAt} now={now} /> },
    { key: "closing", head: t("closing"), cell: row => <When at={row.closingAt} now={now} /> },
    { key: "ceiling", head: t("ceiling"), align: "end", cell: row => <Money fen={row.ceilingFen} bare /> },
  ]
}

export default function Reviews() {
  const t = useTexts(reviewTexts)
  const { rows, now } = useLoaderData<typeof loader>()
  const columns = useColumns(now)
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {rows.length === 0 && <EmptyState title={t("empty")}>{t("empty-hint")}</EmptyState>}
      {rows.length > 0 && (
        <DataTable columns={columns} rows={rows} rowKey={row => row.id} caption={t("title")} quietCaption />
      )}
    </>
  )
}
