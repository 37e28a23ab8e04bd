import { policiesTexts } from "#app/modules/policies/policies.texts.ts"
import type { PolicyView } from "#app/modules/policies/policy-queries.server.ts"
import { policyValueText } from "#app/modules/policies/policy-words.ts"
import { policyValueInput } from "#app/modules/policies/setting/policy-value-input.ts"
import type { setPolicySchema } from "#app/modules/policies/setting/set-policy.schema.ts"
import { setPolicyTexts } from "#app/modules/policies/setting/set-policy.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { DateField } from "#app/shared/ui/form/date-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { ConfirmPassword } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea, TextField } from "#app/shared/ui/form/text-fields.tsx"

interface SetPolicyFormProps {
  policy: PolicyView
  today: string
  needsPassword: boolean
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** Changes one rule from a day on, with its source and a reason. */
export function SetPolicyForm({
  policy,
  today,
  needsPassword,
  idempotencyToken,
  lastResult,
}: SetPolicyFormProps) {
  const t = useTexts(policiesTexts)
  const own = useTexts(setPolicyTexts)
  const lang = useLang()
  const inForce = policy.versions.find(v => v.state === "current")
  const kit = useFormKit<typeof setPolicySchema, "key">({
    id: "set-policy",
    lastResult,
    labels: {
      key: t("column.name"),
      value: own(`value.${policy.unit}`),
      effectiveFrom: t("change.from"),
      document: own("document"),
      article: own("article"),
      reason: t("change.reason"),
    },
    defaultValue: { value: policyValueInput(policy.unit, inForce?.value), effectiveFrom: today },
  })
  const { fields } = kit
  return (
    <Card title={lang === "zh" ? policy.nameZh : policy.nameEn}>
      <p className="muted">{lang === "zh" ? policy.explanationZh : policy.explanationEn}</p>
      <p>
        {own("now")}: <b>{policyValueText(policy.unit, inForce?.value, lang)}</b>
      </p>
      <PostForm kit={kit}>
        <HiddenValue field={fields.key} value={policy.key} />
        {policy.unit === "codes" ? (
          <TextArea field={fields.value} optional />
        ) : (
          <TextField field={fields.value} width="medium" optional={policy.unit === "optional-fen"} />
        )}
        <DateField field={fields.effectiveFrom} hint={t("change.fromHint")} min={today} />
        <TextField field={fields.document} hint={own("document-hint")} width="full" optional />
        <TextField field={fields.article} width="medium" optional />
        <TextArea field={fields.reason} hint={t("change.reasonHint")} rows={3} />
        <ConfirmPassword field={fields.currentPassword} needed={needsPassword} />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton>{t("change.submit")}</SubmitButton>
      </PostForm>
    </Card>
  )
}
