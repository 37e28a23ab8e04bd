import type {
  confirmAwardSchema,
  declineAwardSchema,
  submitBidSchema,
  withdrawBidSchema,
} from "#app/modules/bidding/bid.schema.ts"
import type { BidPage } from "#app/modules/bidding/bid-queries.server.ts"
import { biddingTexts } from "#app/modules/bidding/bidding.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { formatYuan } from "#app/shared/money.ts"
import { describeInstant } from "#app/shared/time/describe.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Checkbox } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { ConfirmPassword } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { MoneyField, TextArea } from "#app/shared/ui/form/text-fields.tsx"
import { useCalendar } from "#app/shared/ui/value/calendar.tsx"

/** What every form of the quote's page needs. */
export interface BidFormProps {
  page: BidPage
  lastResult: FormAnswer | undefined
  idempotencyToken: string
  needsPassword: boolean
  now: Date
}

/** 提交或替换密封报价 */
export function SubmitBidForm({ page, lastResult, idempotencyToken, now }: BidFormProps) {
  const t = useTexts(biddingTexts)
  const lang = useLang()
  const kit = useFormKit<typeof submitBidSchema>({
    id: "submit",
    intent: "submit",
    lastResult,
    labels: { amount: t("amount"), remark: t("remark"), pledge: t("pledge") },
  })
  const { closingAt, ceilingFen } = page.request
  const isReplacement = page.bid?.status === "submitted"
  const time = describeInstant(new Date(closingAt), now, lang).full
  return (
    <Card title={t(isReplacement ? "replace-title" : "bid-title")}>
      <Callout tone="seal" title={t("seal-title")}>
        <p>{t("seal-text", { time })}</p>
      </Callout>
      {isReplacement && <p>{t("replace-lead")}</p>}
      <PostForm kit={kit}>
        <IdempotencyToken token={idempotencyToken} />
        <MoneyField field={kit.fields.amount} hint={t("amount-hint", { ceiling: formatYuan(ceilingFen) })} />
        <TextArea field={kit.fields.remark} hint={t("remark-hint")} rows={3} optional />
        <Checkbox field={kit.fields.pledge} />
        <SubmitButton>{t(isReplacement ? "submit-again" : "submit-bid")}</SubmitButton>
      </PostForm>
    </Card>
  )
}

/** 撤回报价 */
export function WithdrawBidForm({ lastResult, idempotencyToken }: BidFormProps) {
  const t = useTexts(biddingTexts)
  const kit = useFormKit<typeof withdrawBidSchema>({
    id: "withdraw",
    intent: "withdraw",
    lastResult,
    labels: {},
  })
  return (
    <Card title={t("withdraw-bid")}>
      <p>{t("withdraw-hint")}</p>
      <PostForm kit={kit}>
        <IdempotencyToken token={`${idempotencyToken}-w`} />
        <SubmitButton tone="danger">{t("withdraw-bid")}</SubmitButton>
      </PostForm>
    </Card>
  )
}

/** 确认承接或放弃 */
export function AnswerAwardForms({ page, lastResult, idempotencyToken, needsPassword, now }: BidFormProps) {
  const t = useTexts(biddingTexts)
  const lang = useLang()
  const calendar = useCalendar()
  const confirm = useFormKit<typeof confirmAwardSchema>({
    id: "confirm",
    intent: "confirm",
    lastResult,
    labels: {},
  })
  const decline = useFormKit<typeof declineAwardSchema>({
    id: "decline",
    intent: "decline",
    lastResult,
    labels: { reason: t("reason") },
  })
  if (!page.award) return null
  const { amountFen, confirmBy, reason } = page.award
  const time = describeInstant(new Date(confirmBy), now, lang, calendar).full
  return (
    <Card title={t("asked-title")}>
      <p>{t("asked-text", { amount: formatYuan(amountFen), time })}</p>
      {reason && <p>{t("asked-reason", { reason })}</p>}
      {!page.may.answer && <p className="muted">{t("asked-manager")}</p>}
      {page.may.answer && (
        <>
          <PostForm kit={confirm}>
            <IdempotencyToken token={idempotencyToken} />
            <ConfirmPassword field={confirm.fields.currentPassword} needed={needsPassword} />
            <SubmitButton>{t("confirm-award")}</SubmitButton>
          </PostForm>
          <details className="more" open={decline.errors.length > 0}>
            <summary>{t("decline-award")}</summary>
            <p>{t("decline-lead")}</p>
            <PostForm kit={decline}>
              <IdempotencyToken token={`${idempotencyToken}-d`} />
              <TextArea field={decline.fields.reason} rows={3} />
              <ConfirmPassword field={decline.fields.currentPassword} needed={needsPassword} />
              <SubmitButton tone="danger">{t("decline-award")}</SubmitButton>
            </PostForm>
          </details>
        </>
      )}
    </Card>
  )
}
