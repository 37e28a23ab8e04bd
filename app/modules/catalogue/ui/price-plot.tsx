import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import { priceSpread } from "#app/modules/catalogue/price-distribution.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { formatYuan } from "#app/shared/money.ts"
import { DotPlot } from "#app/shared/ui/chart/dot-plot.tsx"

/** Real prices as dots on one line with their median; words beside it say the same. */
export function PricePlot({ prices }: { prices: readonly { key: string; amountFen: number }[] }) {
  const t = useTexts(catalogueTexts)
  const spread = priceSpread(prices.map(p => p.amountFen))
  if (!spread) return <p className="muted">{t("item.deals.none")}</p>
  const [median, low, high] = [spread.medianFen, spread.lowFen, spread.highFen].map(formatYuan)
  const summary = t("item.deals.summary", { n: spread.count, median: median ?? "" })
  const range = t("item.deals.range", { low: low ?? "", high: high ?? "" })
  return (
    <>
      <p>{summary}</p>
      <DotPlot
        points={prices.map(p => ({ key: p.key, value: p.amountFen }))}
        marks={[{ key: "median", value: spread.medianFen, label: median ?? "" }]}
        format={formatYuan}
        label={`${summary} ${range}`}
      />
      <p className="small">{range}</p>
    </>
  )
}
