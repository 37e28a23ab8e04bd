import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { listComplaints } from "#app/modules/complaints/complaint-queries.server.ts"
import { complaintTexts } from "#app/modules/complaints/complaints.texts.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { parsePage } from "#app/shared/pagination.ts"
import { path } from "#app/shared/paths.ts"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Pagination } from "#app/shared/ui/list/pagination.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { DueBy } from "#app/shared/ui/value/overdue.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await guard(args, "supervision")
  const page = parsePage(new URL(args.request.url).searchParams.get("page"))
  return { ...(await listComplaints(actor, page, now)), now }
}

export const meta = titled(complaintTexts, "list-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number]

export default function Complaints() {
  const t = useTexts(complaintTexts)
  const { rows, window, now } = useLoaderData<typeof loader>()
  const columns: Column<Row>[] = [
    {
      key: "number",
      head: t("number"),
      isRowHead: true,
      cell: row => <Link to={path.complaintCase(row.id)}>{row.number}</Link>,
    },
    { key: "kind", head: t("kind"), cell: row => t(`kind.${row.kind}`) },
    {
      key: "about",
      head: t("about"),
      cell: row => (row.label === path.home() ? t("whole-site") : row.label),
    },
    { key: "state", head: t("state"), cell: row => <Tag tone="wait">{t(`state.${row.state}`)}</Tag> },
    { key: "filed", head: t("filed-at"), cell: row => <When at={row.filedAt} now={now} /> },
    { key: "due", head: t("due-at"), cell: row => <DueBy at={row.dueAt} now={now} /> },
  ]
  return (
    <>
      <PageHead title={t("list-title")} />
      {rows.length === 0 && <EmptyState title={t("list-empty")}>{t("list-empty-hint")}</EmptyState>}
      {rows.length > 0 && (
        <DataTable
          columns={columns}
          rows={rows}
          rowKey={row => row.id}
          caption={t("list-title")}
          quietCaption
        />
      )}
      <Pagination window={window} />
    </>
  )
}
