import { Link } from "@remix-run/react"
import type { MyRequestRow } from "#app/modules/requests/reading/desk-queries.server.ts"
import { myRequestTexts } from "#app/modules/requests/reading/my-request.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"
import { When } from "#app/shared/ui/value/when.tsx"
import { RequestTag } from "./request-tag.tsx"

/** The owner's requests: state, next step with its time, ceiling and price. */
export function MyRequestTable({ rows, now }: { rows: readonly MyRequestRow[]; now: Date }) {
  const t = useTexts(myRequestTexts)
  const columns: Column<MyRequestRow>[] = [
    {
      key: "title",
      head: t("request"),
      isRowHead: true,
      cell: row => (
        <>
          <Link to={path.myRequest(row.id)}>{row.title}</Link>
          <div className="small">{row.number ?? t("not-numbered")}</div>
        </>
      ),
    },
    { key: "state", head: t("state"), cell: row => <RequestTag state={row.state} /> },
    {
      key: "next",
      head: t("next"),
      cell: ({ next }) => (
        <>
          {next.mine ? <b>{t(`next.${next.key}`)}</b> : t(`next.${next.key}`)}
          {next.at && (
            <div className="small">
              <When at={next.at} now={now} deadline={next.key === "wait-closing" || "working-days"} />
            </div>
          )}
        </>
      ),
    },
    { key: "ceiling", head: t("ceiling"), align: "end", cell: row => <Money fen={row.ceilingFen} bare /> },
    { key: "amount", head: t("amount"), align: "end", cell: row => <Money fen={row.amountFen} bare /> },
  ]
  return <DataTable columns={columns} rows={rows} rowKey={row => row.id} caption={t("title")} quietCaption />
}
