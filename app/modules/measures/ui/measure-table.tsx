import { Link } from "@remix-run/react"
import { lifecycleTexts } from "#app/modules/directory/holds/lifecycle.texts.ts"
import { measureTexts } from "#app/modules/measures/measure.texts.ts"
import type { MeasureRow } from "#app/modules/measures/measure-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { DueBy } from "#app/shared/ui/value/overdue.tsx"
import { OnDay } from "#app/shared/ui/value/when.tsx"
import { MEASURE_TONES } from "./measure-words.ts"

/** A measure as its list shows it, its instants as they travel in JSON. */
type Row = Omit<MeasureRow, "actBy" | "proposedAt" | "until"> & {
  proposedAt: Date | string
  actBy?: Date | string
}

/** Measures with what is to be done until when. */
export function MeasureTable({ rows, now }: { rows: readonly Row[]; now: Date | string }) {
  const t = useTexts(measureTexts)
  const words = useTexts(lifecycleTexts)
  const columns: Column<Row>[] = [
    {
      key: "number",
      head: t("number"),
      isRowHead: true,
      cell: row => (
        <>
          <Link to={path.measure(row.id)}>{row.number}</Link>
          <div>{row.agencyName}</div>
        </>
      ),
    },
    {
      key: "kind",
      head: t("kind"),
      cell: row => (
        <>
          {words(`kind.${row.kind}`)}
          <div className="small muted">{words(`reason.${row.reason}`)}</div>
        </>
      ),
    },
    {
      key: "state",
      head: t("state"),
      cell: row => <Tag tone={MEASURE_TONES[row.state]}>{t(`state.${row.state}`)}</Tag>,
    },
    { key: "by", head: t("act-by"), cell: row => row.actBy && <DueBy at={row.actBy} now={now} /> },
    {
      key: "at",
      head: t("proposed-at"),
      short: true,
      cell: row => <OnDay day={localDay(new Date(row.proposedAt))} />,
    },
  ]
  return (
    <DataTable
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      caption={t("list-caption")}
      quietCaption
    />
  )
}
