import { publicRequestTexts } from "#app/modules/requests/reading/public-request.texts.ts"
import type { PublicRequestView } from "#app/modules/requests/reading/request-queries.server.ts"
import { invalidText } from "#app/modules/requests/words.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { formatYuan } from "#app/shared/money.ts"
import { describeInstant } from "#app/shared/time/describe.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { DotPlot } from "#app/shared/ui/chart/dot-plot.tsx"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"

type Opening = NonNullable<PublicRequestView["opening"]>
type Quote = Opening["quotes"][number]

interface OpenedQuotesProps {
  request: Pick<PublicRequestView, "ceilingFen" | "method">
  opening: Opening
  now: Date
}

/** 全部报价: the picture, the rule that decides, and the table with every figure. */
export function OpenedQuotes({ request, opening, now }: OpenedQuotesProps) {
  const t = useTexts(publicRequestTexts)
  const lang = useLang()
  const { quotes, selection } = opening
  const columns = useColumns(opening)
  const readable = quotes.some(quote => quote.amountFen > 0)
  const time = describeInstant(new Date(opening.openedAt), now, lang).absolute
  return (
    <Card title={t("quotes-title")}>
      {readable && <QuotePlot request={request} opening={opening} />}
      <p>{t(request.method === "lowest-price" ? "how-lowest" : "how-choice")}</p>
      {quotes.length === 0 && <p>{t("no-quotes")}</p>}
      {quotes.length > 0 && (
        <DataTable
          columns={columns}
          rows={quotes}
          rowKey={quote => quote.agencyId}
          caption={t("quotes-caption", { time, n: quotes.length })}
          rowTone={quote =>
            quote.invalid ? "out" : quote.agencyId === selection?.agencyId ? "win" : undefined
          }
        />
      )}
    </Card>
  )
}

function QuotePlot({ request, opening }: Pick<OpenedQuotesProps, "request" | "opening">) {
  const t = useTexts(publicRequestTexts)
  const { selection } = opening
  // A quote whose seal could not be opened has no amount.
  const quotes = opening.quotes.filter(quote => quote.amountFen > 0)
  const amounts = quotes.map(quote => quote.amountFen)
  const ceiling = formatYuan(request.ceilingFen)
  const words = {
    n: quotes.length,
    low: formatYuan(Math.min(...amounts)),
    high: formatYuan(Math.max(...amounts)),
    ceiling,
  }
  return (
    <DotPlot
      points={quotes.map(quote => ({
        key: quote.agencyId,
        value: quote.amountFen,
        kind: quote.invalid ? "out" : quote.agencyId === selection?.agencyId ? "win" : undefined,
      }))}
      marks={[{ key: "ceiling", value: request.ceilingFen, label: t("plot-ceiling", { amount: ceiling }) }]}
      format={formatYuan}
      label={t("plot-label", words)}
    />
  )
}

function useColumns({ quotes, selection, declinedIds }: Opening): Column<Quote>[] {
  const t = useTexts(publicRequestTexts)
  const lang = useLang()
  const remark = (quote: Quote) => {
    if (quote.invalid) return invalidText(quote.invalid, lang)
    if (declinedIds.includes(quote.agencyId)) return t("declined")
    if (quote.agencyId === selection?.agencyId && selection.reason) return t("chosen")
    const ties = quotes.filter(other => !other.invalid && other.rank === quote.rank).length > 1
    return ties ? t("tied") : quote.rank === 1 ? t("lowest") : ""
  }
  const below = ({ below: percent }: Quote) => (percent ? t("below-value", { percent }) : "—")
  return [
    { key: "rank", head: t("rank"), cell: quote => (quote.invalid ? "—" : quote.rank) },
    { key: "agency", head: t("agency"), cell: quote => quote.agencyName, isRowHead: true },
    {
      key: "amount",
      head: t("amount"),
      align: "end",
      cell: quote => <Money fen={quote.amountFen || null} bare />,
    },
    { key: "remark", head: t("remark"), cell: remark },
    { key: "below", head: t("below"), align: "end", cell: below },
  ]
}
