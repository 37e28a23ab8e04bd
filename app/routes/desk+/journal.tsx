import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { journalTexts } from "#app/modules/audit/journal.texts.ts"
import { journalPage } from "#app/modules/audit/journal-queries.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { parsePage } from "#app/shared/pagination.ts"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Pagination } from "#app/shared/ui/list/pagination.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await guard(args, "audit")
  return journalPage(actor, parsePage(new URL(args.request.url).searchParams.get("page")), now)
}

export const meta = titled(journalTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

type Entry = ReturnType<typeof useLoaderData<typeof loader>>["entries"][number]

export default function Journal() {
  const t = useTexts(journalTexts)
  const { entries, window } = useLoaderData<typeof loader>()
  const columns: Column<Entry>[] = [
    { key: "seq", head: t("seq"), short: true, isRowHead: true, cell: entry => String(entry.seq) },
    { key: "at", head: t("at"), cell: entry => <When at={entry.at} /> },
    { key: "command", head: t("command"), cell: entry => <What entry={entry} /> },
    {
      key: "hash",
      head: t("hash"),
      cell: entry => (
        <>
          <div className="small break-all">
            <code>{entry.hash}</code>
          </div>
          <div className="small break-all">
            {t("prev")} <code>{entry.prev}</code>
          </div>
        </>
      ),
    },
  ]
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {entries.length === 0 && <EmptyState title={t("empty")}>{t("empty-hint")}</EmptyState>}
      {entries.length > 0 && (
        <DataTable
          columns={columns}
          rows={entries}
          rowKey={entry => String(entry.seq)}
          caption={t("title")}
          quietCaption
        />
      )}
      <Pagination window={window} />
    </>
  )
}

function What({ entry }: { entry: Entry }) {
  const t = useTexts(journalTexts)
  if (!entry.open) return <Tag tone="note">{t("sealed")}</Tag>
  return (
    <>
      <code>{entry.open.command}</code>
      <details>
        <summary>{t("body")}</summary>
        <pre className="max-h-96 overflow-auto text-left text-xs whitespace-pre-wrap">{entry.open.body}</pre>
      </details>
    </>
  )
}
