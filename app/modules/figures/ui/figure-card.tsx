import { Link } from "@remix-run/react"
import type { Figure } from "#app/modules/figures/figure.ts"
import { recordsOf, type WordedRow, wordedRows } from "#app/modules/figures/figure-words.ts"
import { figuresTexts } from "#app/modules/figures/figures.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeInstant } from "#app/shared/time/describe.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { BarChart } from "#app/shared/ui/chart/bar-chart.tsx"
import { ColumnChart } from "#app/shared/ui/chart/column-chart.tsx"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Gap } from "#app/shared/ui/value/gap.tsx"

interface FigureCardProps {
  figure: Figure
  year: number
  now: Date
}

/** One figure: chart, definition, numerator and denominator, records, table, download. */
export function FigureCard({ figure, year, now }: FigureCardProps) {
  const t = useTexts(figuresTexts)
  const lang = useLang()
  const { id, total, asOf } = figure
  const title = t(`title.${id}`)
  const rows = wordedRows(figure, lang)
  const all = rows.map(({ label, value }) => t("chart-part", { label, value })).join(t("separator"))
  const label = t("chart", { title, all })
  return (
    <Card title={title} id={id}>
      <p className="small muted">{t(`define.${id}`)}</p>
      {total === 0 && <p className="muted">{t("none-title")}</p>}
      {total > 0 && <Chart figure={figure} rows={rows} label={label} />}
      {id === "agencies-by-field" && <p className="small muted">{t("overlap-agencies", { total })}</p>}
      {id === "experts-by-field" && <p className="small muted">{t("overlap-experts", { total })}</p>}
      <details>
        <summary className="small">{t("table")}</summary>
        <FigureTable rows={rows} title={title} />
        <p className="small muted">
          {t("counted")}
          <Gap />
          {t(`counted.${id}`, { total })}
        </p>
      </details>
      <p className="small muted">
        {t("as-of", { when: describeInstant(asOf, now, lang).absolute })} ·{" "}
        <Link to={recordsOf(id)}>{t("records")}</Link>
        {" · "}
        <Link to={path.figuresCsv({ figure: id, year })} reloadDocument>
          {t("download")}
        </Link>
      </p>
    </Card>
  )
}

function Chart({ figure, rows, label }: { figure: Figure; rows: readonly WordedRow[]; label: string }) {
  if (figure.id === "agencies-by-month") {
    // Twelve months stand side by side on a phone: the figure of the month is enough.
    const columns = rows.map(row => ({ ...row, label: String(Number(row.key.slice(5))) }))
    return <ColumnChart columns={columns} label={label} />
  }
  const bars = rows.map(({ key, label: name, value, share }) => ({
    ...{ key, label: name, value },
    // Below fifty cases the share says the value itself: 5/34.
    text: share.startsWith(`${value}/`) ? share : `${value} · ${share}`,
    isMain: true,
  }))
  return <BarChart bars={bars} label={label} />
}

/** The same figures as a table, each row with its records. */
function FigureTable({ rows, title }: { rows: readonly WordedRow[]; title: string }) {
  const t = useTexts(figuresTexts)
  const columns: Column<WordedRow>[] = [
    {
      key: "what",
      head: t("column-what"),
      isRowHead: true,
      cell: row => <Link to={row.to}>{row.label}</Link>,
    },
    { key: "value", head: t("column-value"), align: "end", cell: row => row.value },
    { key: "of", head: t("column-of"), align: "end", cell: row => row.total },
    { key: "share", head: t("column-share"), align: "end", cell: row => row.share },
  ]
  return <DataTable columns={columns} rows={rows} rowKey={row => row.key} caption={title} quietCaption />
}
