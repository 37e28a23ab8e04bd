import { Link } from "@remix-run/react"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"
import { OnDay } from "#app/shared/ui/value/when.tsx"

interface Deal {
  id: string
  title: string
  itemName: string
  amountFen: number
  dealAt: Date | string
}

/** The deals of an agency, newest first. */
export function AgencyDeals({ deals }: { deals: readonly Deal[] }) {
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
