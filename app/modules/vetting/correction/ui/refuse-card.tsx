import { REFUSAL_REASONS } from "#app/modules/directory/agency-check.ts"
import { correctionTexts } from "#app/modules/vetting/correction/correction.texts.ts"
import type { refuseSchema } from "#app/modules/vetting/vetting.schema.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"

/** Ends the application or the change with a coded reason; folded away, as it is rare. */
export function RefuseCard({
  idempotencyToken,
  lastResult,
}: {
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}) {
  const t = useTexts(correctionTexts)
  const kit = useFormKit<typeof refuseSchema>({
    id: "refuse",
    intent: "refuse",
    lastResult,
    labels: { reasonCode: t("reasonCode"), reason: t("reason") },
  })
  return (
    <Card>
      <details className="fold" open={kit.errors.length > 0}>
        <summary>{t("refuse-title")}</summary>
        <p className="muted">{t("refuse-hint")}</p>
        <PostForm kit={kit}>
          <IdempotencyToken token={idempotencyToken} />
          <SelectField
            field={kit.fields.reasonCode}
            choices={REFUSAL_REASONS.map(value => ({ value, label: t(`reason.${value}`) }))}
          />
          <TextArea field={kit.fields.reason} rows={3} />
          <SubmitButton tone="danger">{t("refuse")}</SubmitButton>
        </PostForm>
      </details>
    </Card>
  )
}
