import type { Outcome } from "#app/modules/bidding/bid-outcome.rules.ts"
import type { BidView } from "#app/modules/bidding/bid-queries.server.ts"
import { biddingTexts } from "#app/modules/bidding/bidding.texts.ts"
import { invalidText } from "#app/modules/requests/words.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { CopyButton } from "#app/shared/ui/copy-button.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Tag, type Tone } from "#app/shared/ui/tag.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

const TONES: Partial<Record<Outcome, Tone>> = {
  sealed: "note",
  closed: "wait",
  invalid: "risk",
  asked: "wait",
  won: "open",
  waiting: "wait",
}

/** What became of a quote, in a word. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const t = useTexts(biddingTexts)
  return <Tag tone={TONES[outcome]}>{t(`outcome.${outcome}`)}</Tag>
}

/** 提交回执: when it was taken, under which entry, and what it was committed to. */
export function Receipt({ bid }: { bid: BidView }) {
  const t = useTexts(biddingTexts)
  return (
    <Card title={t("receipt-title")} aside={<OutcomeTag outcome={bid.outcome} />}>
      <Facts
        layout="table"
        facts={[
          { term: t("receipt-time"), value: <When at={bid.submittedAt} /> },
          { term: t("bid-title"), value: t("receipt-version", { n: bid.version }) },
          {
            term: t("receipt-commitment"),
            value: (
              <>
                <code className="break">{bid.commitment}</code>{" "}
                <CopyButton text={bid.commitment} what={t("receipt-commitment")} />
              </>
            ),
          },
          {
            term: t("receipt-entry", { seq: bid.seq }),
            value: <code className="break">{bid.entryHash}</code>,
          },
        ]}
      />
      <p className="muted">{t("receipt-hint")}</p>
    </Card>
  )
}

/** The own quote after the opening, with the text by which its commitment can be checked anywhere. */
export function OpenedBid({ bid }: { bid: BidView }) {
  const t = useTexts(biddingTexts)
  const lang = useLang()
  if (!bid.opened) return null
  const { amountFen, remark, invalid, text } = bid.opened
  return (
    <Card title={t("opened-title")}>
      <Facts
        facts={[
          { term: t("amount"), value: <Money fen={amountFen} /> },
          { term: t("col-rank"), value: bid.rank || undefined },
          { term: t("remark"), value: remark },
          { term: t("outcome.invalid"), value: invalid && invalidText(invalid, lang) },
        ]}
      />
      {text && (
        <details className="more">
          <summary>{t("opened-check")}</summary>
          <p>{t("opened-check-hint")}</p>
          <code className="break">{text}</code>
        </details>
      )}
    </Card>
  )
}
