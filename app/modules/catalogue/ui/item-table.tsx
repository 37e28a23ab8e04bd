import { Link } from "@remix-run/react"
import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import type { ItemKind } from "#app/modules/catalogue/service-item.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"

export interface ItemRow {
  code: string
  name: string
  abbreviations: string[]
  kind: ItemKind
  department: string
  agencies: number
  requests: number
  medianFen?: number
  medianDays?: number
}

/** The items of one field. */
export function ItemTable({ rows, caption }: { rows: readonly ItemRow[]; caption: string }) {
  const t = useTexts(catalogueTexts)
  return (
    <DataTable
      caption={caption}
      quietCaption
      rows={rows}
      rowKey={row => row.code}
      columns={[
        {
          key: "name",
          head: t("column.name"),
          isRowHead: true,
          cell: row => (
            <>
              <Link to={path.item(row.code)}>{row.name}</Link>
              <div className="small muted">{[row.code, ...row.abbreviations.slice(0, 2)].join(" · ")}</div>
            </>
          ),
        },
        { key: "kind", head: t("column.kind"), short: true, cell: row => t(`kind.${row.kind}`) },
        { key: "department", head: t("column.department"), cell: row => row.department },
        {
          key: "agencies",
          head: t("column.agencies"),
          align: "end",
          cell: row =>
            row.agencies > 0 ? <Link to={path.agencies({ item: row.code })}>{row.agencies}</Link> : 0,
        },
        {
          key: "price",
          head: t("column.price"),
          align: "end",
          cell: row => (row.medianFen === undefined ? null : <Money fen={row.medianFen} bare />),
        },
        { key: "days", head: t("column.days"), align: "end", cell: row => row.medianDays },
        { key: "requests", head: t("column.requests"), align: "end", cell: row => row.requests },
      ]}
    />
  )
}
