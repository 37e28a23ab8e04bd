import type { openRequestSchema } from "#app/modules/bidding/bid.schema.ts"
import { biddingTexts } from "#app/modules/bidding/bidding.texts.ts"
import type { OpeningPage } from "#app/modules/bidding/opening/opening-queries.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeInstant } from "#app/shared/time/describe.ts"
import { LinkButton, NotYet } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { ConfirmPassword } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

interface OpenFormProps {
  page: OpeningPage
  lastResult: FormAnswer | undefined
  idempotencyToken: string
  needsPassword: boolean
  now: Date
}

/** 开启报价: what will happen and the button, or from when; afterwards the way to the result. */
export function OpenForm({ page, lastResult, idempotencyToken, needsPassword, now }: OpenFormProps) {
  const t = useTexts(biddingTexts)
  const kit = useFormKit<typeof openRequestSchema>({
    id: "open",
    lastResult,
    labels: {},
  })
  const { request, mayOpen } = page
  return (
    <Card title={t("open-title")}>
      <Facts
        facts={[
          { term: t("col-owner"), value: request.ownerName },
          { term: t("col-item"), value: request.itemName },
          { term: t("col-ceiling"), value: <Money fen={request.ceilingFen} /> },
          { term: t("col-method"), value: t(`method.${request.method}`) },
          { term: t("col-closing"), value: <When at={request.closingAt} now={now} /> },
          { term: t("col-opened"), value: page.openedAt && <When at={page.openedAt} now={now} /> },
        ]}
      />
      <p>{t("open-text")}</p>
      {mayOpen ? (
        <PostForm kit={kit}>
          <IdempotencyToken token={idempotencyToken} />
          <ConfirmPassword field={kit.fields.currentPassword} needed={needsPassword} />
          <SubmitButton>{t("open-submit")}</SubmitButton>
        </PostForm>
      ) : (
        <WhyNot page={page} now={now} />
      )}
    </Card>
  )
}

function WhyNot({ page, now }: Pick<OpenFormProps, "page" | "now">) {
  const t = useTexts(biddingTexts)
  const lang = useLang()
  const { request, openedAt } = page
  if (openedAt) {
    return (
      <p>
        {t("open-done")} <LinkButton to={path.request(request.id)}>{t("see-result")}</LinkButton>
      </p>
    )
  }
  if (request.state === "closed") return <p className="muted">{t("open-other-role")}</p>
  const time = describeInstant(new Date(request.closingAt), new Date(now), lang).absolute
  return request.state === "open" ? <NotYet>{t("open-not-yet", { time })}</NotYet> : null
}
