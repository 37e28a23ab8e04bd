import { Link, useSearchParams } from "@remix-run/react"
import { contractTexts } from "#app/modules/contracts/contracts.texts.ts"
import type { DealTotals, DealView } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { formatYuan } from "#app/shared/money.ts"
import { path } from "#app/shared/paths.ts"
import { percentTruncated, savingPercent } from "#app/shared/ratio.ts"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { ChosenFilters, type FilterGroup } from "#app/shared/ui/list/filters.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

/** How many deals, for how much, and how far below their ceilings, with numerator and denominator. */
export function DealSummary({ totals }: { totals: DealTotals }) {
  const t = useTexts(contractTexts)
  const savedFen = totals.ceilingFen - totals.amountFen
  return (
    <p className="lead">
      {t("deals-count", {
        n: totals.count,
        yuan: formatYuan(totals.amountFen),
        percent: percentTruncated(savedFen, totals.ceilingFen) ?? "0.00",
        saved: formatYuan(savedFen),
        ceiling: formatYuan(totals.ceilingFen),
      })}
    </p>
  )
}

/** The filters as links, so that each choice is one click and an address of its own. */
export function DealFilters({ years }: { years: number[] }) {
  const t = useTexts(contractTexts)
  const field = useTexts(fieldTexts)
  const [query] = useSearchParams()
  const groups: FilterGroup[] = [
    {
      param: "year",
      title: t("year"),
      single: true,
      choices: years.map(y => ({ value: String(y), label: String(y) })),
    },
    {
      param: "field",
      title: t("field"),
      single: true,
      choices: FIELD_IDS.map(id => ({ value: id, label: field(id) })),
    },
  ]
  const link = (param: string, value: string) => {
    const next = new URLSearchParams(query)
    next.delete("page")
    next.set(param, value)
    return `?${next}`
  }
  return (
    <div className="stack">
      <ChosenFilters groups={groups} />
      {groups.map(group => (
        <nav key={group.param} className="chips" aria-label={group.title}>
          {group.choices
            .filter(choice => query.get(group.param) !== choice.value)
            .map(choice => (
              <Link key={choice.value} className="chip" to={link(group.param, choice.value)}>
                {choice.label}
              </Link>
            ))}
        </nav>
      ))}
    </div>
  )
}

/** Deals, newest first; on a phone each is a card. */
export function DealTable({ deals }: { deals: DealView[] }) {
  const t = useTexts(contractTexts)
  return (
    <DataTable
      caption={t("deals-caption")}
      quietCaption
      rows={deals}
      rowKey={d => d.id}
      columns={[
        {
          key: "deal",
          head: t("col-deal"),
          isRowHead: true,
          cell: d => <Link to={path.deal(d.id)}>{d.title}</Link>,
        },
        {
          key: "agency",
          head: t("col-agency"),
          cell: d => <Link to={path.agency(d.agencyId)}>{d.agencyName}</Link>,
        },
        { key: "amount", head: t("col-amount"), align: "end", cell: d => <Money fen={d.amountFen} bare /> },
        {
          key: "ceiling",
          head: t("col-ceiling"),
          align: "end",
          cell: d => <Money fen={d.ceilingFen} bare />,
        },
        {
          key: "saving",
          head: t("col-saving"),
          align: "end",
          cell: d => `${savingPercent(d.amountFen, d.ceilingFen) ?? "—"}%`,
        },
        { key: "date", head: t("col-date"), cell: d => <When at={d.dealAt} /> },
      ]}
    />
  )
}
