import type { selectSchema } from "#app/modules/bidding/bid.schema.ts"
import { biddingTexts } from "#app/modules/bidding/bidding.texts.ts"
import { selectionTexts } from "#app/modules/bidding/selection/selection.texts.ts"
import type { QuoteRow, SelectionPage } from "#app/modules/bidding/selection/selection-queries.server.ts"
import { invalidText } from "#app/modules/requests/words.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { formatYuan } from "#app/shared/money.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { DotPlot } from "#app/shared/ui/chart/dot-plot.tsx"
import { RadioGroup } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { ConfirmPassword } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"

/** Every opened quote as a picture and a table. */
export function Quotes({ page }: { page: SelectionPage }) {
  const t = useTexts(selectionTexts)
  const words = useTexts(biddingTexts)
  const lang = useLang()
  const { quotes, selectedId, request } = page
  const out = (quote: QuoteRow) => Boolean(quote.invalid) || quote.isDeclined
  const said = (quote: QuoteRow) => {
    if (quote.invalid) return invalidText(quote.invalid, lang)
    return quote.isDeclined ? t("declined") : quote.remark
  }
  return (
    <Card title={t("select-quotes")}>
      <Plot page={page} out={out} />
      <DataTable
        caption={t("select-quotes")}
        quietCaption
        rows={quotes}
        rowKey={quote => quote.bidId}
        rowTone={quote => (out(quote) ? "out" : quote.agencyId === selectedId ? "win" : undefined)}
        columns={[
          { key: "rank", head: words("col-rank"), short: true, cell: quote => quote.rank || "—" },
          { key: "agency", head: words("col-agency"), isRowHead: true, cell: quote => quote.agencyName },
          {
            key: "amount",
            head: words("col-amount"),
            align: "end",
            cell: quote => <Money fen={quote.amountFen || null} bare />,
          },
          { key: "remark", head: t("select-remark"), cell: said },
        ]}
      />
      <p className="muted">{t("plot-ceiling", { amount: formatYuan(request.ceilingFen) })}</p>
    </Card>
  )
}

function Plot({ page, out }: { page: SelectionPage; out: (quote: QuoteRow) => boolean }) {
  const t = useTexts(selectionTexts)
  const { request, selectedId } = page
  // A quote whose seal could not be opened has no amount.
  const quotes = page.quotes.filter(quote => quote.amountFen > 0)
  const amounts = quotes.filter(quote => !quote.invalid).map(quote => quote.amountFen)
  if (amounts.length === 0) return null
  const ceiling = formatYuan(request.ceilingFen)
  const low = formatYuan(Math.min(...amounts))
  const high = formatYuan(Math.max(...amounts))
  return (
    <DotPlot
      points={quotes.map(quote => ({
        key: quote.bidId,
        value: quote.amountFen,
        kind: out(quote) ? "out" : quote.agencyId === selectedId ? "win" : undefined,
      }))}
      marks={[{ key: "ceiling", value: request.ceilingFen, label: t("plot-ceiling", { amount: ceiling }) }]}
      format={formatYuan}
      label={t("plot-label", { n: amounts.length, low, high, ceiling })}
    />
  )
}

interface SelectFormProps {
  page: SelectionPage
  lastResult: FormAnswer | undefined
  idempotencyToken: string
  needsPassword: boolean
}

/** 确定中选机构, with the written reason. */
export function SelectForm({ page, lastResult, idempotencyToken, needsPassword }: SelectFormProps) {
  const t = useTexts(selectionTexts)
  const kit = useFormKit<typeof selectSchema>({
    id: "select",
    lastResult,
    labels: { agencyId: t("agency"), reason: t("select-reason") },
  })
  const choices = page.quotes
    .filter(quote => quote.isSelectable)
    .map(quote => ({
      value: quote.agencyId,
      label: t("choice-amount", { agency: quote.agencyName, amount: formatYuan(quote.amountFen) }),
      hint: quote.remark,
    }))
  const isTied = page.request.method === "lowest-price"
  return (
    <Card title={t("select-title")}>
      <p>{t(isTied ? "select-lead-tied" : "select-lead-choice")}</p>
      <PostForm kit={kit}>
        <IdempotencyToken token={idempotencyToken} />
        <RadioGroup field={kit.fields.agencyId} choices={choices} />
        <TextArea field={kit.fields.reason} hint={t("select-reason-hint")} rows={4} />
        <ConfirmPassword field={kit.fields.currentPassword} needed={needsPassword} />
        <SubmitButton>{t("select-submit")}</SubmitButton>
      </PostForm>
    </Card>
  )
}

/** What happens after the selection, with the days of the rules. */
export function NextSteps({ page }: { page: SelectionPage }) {
  const t = useTexts(selectionTexts)
  return (
    <Card title={t("next-title")}>
      <ol>
        <li>{t("next-confirm", { n: page.confirmDays })}</li>
        <li>{t("next-notice", { n: page.noticeDays })}</li>
        <li>{t("next-contract")}</li>
      </ol>
    </Card>
  )
}
