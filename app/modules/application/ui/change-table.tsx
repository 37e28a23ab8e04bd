import type { ChangeRow } from "#app/modules/application/change/change-view.ts"
import { listingTexts } from "#app/modules/application/listing.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"

/** What a change proposes beside what is in force. */
export function ChangeTable({ rows }: { rows: readonly ChangeRow[] }) {
  const t = useTexts(listingTexts)
  if (rows.length === 0) return <p className="muted">{t("changes-none")}</p>
  return (
    <DataTable
      caption={t("changes-caption")}
      quietCaption
      rows={rows}
      rowKey={row => `${row.what}|${row.before}|${row.after}`}
      columns={[
        { key: "what", head: t("column-what"), cell: row => row.what, isRowHead: true },
        { key: "before", head: t("column-before"), cell: row => row.before || "—" },
        { key: "after", head: t("column-after"), cell: row => row.after || "—" },
      ]}
    />
  )
}
