import { listingStatusTexts } from "#app/modules/directory/holds/listing-status.texts.ts"
import type { declareActiveSchema, leaveListSchema } from "#app/modules/lifecycle/listing-status.schema.ts"
import type { StatusPeriod } from "#app/modules/lifecycle/listing-status-page.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { describeDay, describeInstant } from "#app/shared/time/describe.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { ButtonForm } from "#app/shared/ui/form/button-form.tsx"
import { Checkbox } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"

interface FormProps {
  listingStatus: StatusPeriod
  idempotencyToken: string
  now: Date | string
  lastResult: FormAnswer | undefined
}

/** The declaration that an agency is active; loud when it was asked or sleeps. */
export function DeclareCard({ listingStatus, idempotencyToken, now, lastResult }: FormProps) {
  const t = useTexts(listingStatusTexts)
  const lang = useLang()
  const { answerBy, isAsleep, activeAt, mayDeclare } = listingStatus
  if (!mayDeclare) return null
  const by = answerBy && describeInstant(new Date(answerBy), new Date(now), lang).full
  return (
    <Card title={t("active-title")}>
      {isAsleep && (
        <Callout tone="risk" title={t("asleep-title")}>
          <p>{t("asleep-text")}</p>
        </Callout>
      )}
      {by && (
        <Callout tone="warning" title={t("asked-title")}>
          <p>{t("asked-text", { day: by })}</p>
        </Callout>
      )}
      {activeAt && <p>{t("active-since", { day: describeDay(localDay(new Date(activeAt)), lang) })}</p>}
      <p className="muted">{t("active-hint")}</p>
      <ButtonForm<typeof declareActiveSchema>
        id="declare"
        intent="declare"
        idempotencyToken={idempotencyToken}
        lastResult={lastResult}
        tone={by || isAsleep ? "main" : "plain"}
      >
        {t("declare")}
      </ButtonForm>
    </Card>
  )
}

/** 主动退出, with its reason and a box to tick. */
export function LeaveCard({
  idempotencyToken,
  lastResult,
}: {
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}) {
  const t = useTexts(listingStatusTexts)
  const kit = useFormKit<typeof leaveListSchema>({
    id: "leave",
    intent: "leave",
    lastResult,
    labels: { reason: t("reason"), sure: t("sure") },
  })
  return (
    <Card title={t("leave-title")}>
      <p className="muted">{t("leave-hint")}</p>
      <PostForm kit={kit}>
        <IdempotencyToken token={idempotencyToken} />
        <TextArea field={kit.fields.reason} rows={2} />
        <Checkbox field={kit.fields.sure} />
        <SubmitButton tone="danger">{t("leave")}</SubmitButton>
      </PostForm>
    </Card>
  )
}
