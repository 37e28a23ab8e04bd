import { Link } from "@remix-run/react"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import type { DealPeriod } from "#app/modules/directory/profile/deal-periods.ts"
import { profileTexts } from "#app/modules/directory/profile/profile.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { ColumnChart } from "#app/shared/ui/chart/column-chart.tsx"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"
import { OnDay } from "#app/shared/ui/value/when.tsx"

interface Deal {
  id: string
  title: string
  itemName: string
  amountFen: number
  dealAt: Date | string
}

interface DealsProps {
  /** The newest ones, newest first. */
  deals: readonly Deal[]
  total: number
  periods: readonly DealPeriod[]
}

/** So many deals are shown at once; the earlier ones unfold. */
const LATEST = 5

/** The deals of an agency: how many in each period, and the latest, newest first. */
export function AgencyDeals({ deals, total, periods }: DealsProps) {
  const t = useTexts(directoryTexts)
  const p = useTexts(profileTexts)
  if (total === 0) {
    return (
      <Card title={t("deals")}>
        <p className="muted">{t("no-deals")}</p>
      </Card>
    )
  }
  return (
    <Card title={t("deals")} id="deals">
      <DealsOverTime periods={periods} />
      <DealTable deals={deals.slice(0, LATEST)} />
      {deals.length > LATEST && (
        <details>
          <summary className="small">{p("deals-earlier", { n: deals.length - LATEST, total })}</summary>
          <DealTable deals={deals.slice(LATEST)} />
        </details>
      )}
    </Card>
  )
}

function DealsOverTime({ periods }: { periods: readonly DealPeriod[] }) {
  const p = useTexts(profileTexts)
  const named = periods.map(period => {
    const { year, quarter } = period
    const name = quarter ? p("quarter", { year, quarter }) : p("year", { year })
    const label = quarter ? `${String(year).slice(2)}Q${quarter}` : String(year)
    return { ...period, key: `${year}-${quarter ?? 0}`, name, label }
  })
  const all = named.map(({ name, count }) => p("deals-part", { period: name, n: count })).join(p("separator"))
  const columns: Column<(typeof named)[number]>[] = [
    { key: "period", head: p("deals-period"), isRowHead: true, cell: row => row.name },
    { key: "count", head: p("deals-count"), align: "end", cell: row => row.count },
    {
      key: "amount",
      head: p("deals-amount"),
      align: "end",
      cell: row => <Money fen={row.amountFen} bare />,
    },
  ]
  return (
    <>
      <p className="small muted">
        {p(periods.some(period => period.quarter) ? "deals-by-quarter" : "deals-by-year")}
      </p>
      <ColumnChart
        label={p("deals-chart", { all })}
        columns={named.map(({ key, label, count }) => ({ key, label, value: count }))}
      />
      <details>
        <summary className="small">{p("deals-table")}</summary>
        <DataTable
          caption={p("deals-title")}
          quietCaption
          columns={columns}
          rows={named}
          rowKey={row => row.key}
        />
      </details>
    </>
  )
}

function DealTable({ deals }: { deals: readonly Deal[] }) {
  const t = useTexts(directoryTexts)
  return (
    <DataTable
      caption={t("deals-caption")}
      rows={deals}
      rowKey={deal => deal.id}
      columns={[
        {
          key: "title",
          head: t("column-title"),
          isRowHead: true,
          cell: deal => <Link to={path.deal(deal.id)}>{deal.title}</Link>,
        },
        { key: "item", head: t("column-item"), cell: deal => deal.itemName },
        {
          key: "amount",
          head: t("column-amount"),
          align: "end",
          cell: deal => <Money fen={deal.amountFen} bare />,
        },
        {
          key: "date",
          head: t("column-date"),
          cell: deal => <OnDay day={localDay(new Date(deal.dealAt))} />,
        },
      ]}
    />
  )
}
