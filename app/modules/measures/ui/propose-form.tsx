import { HOLD_KINDS, type HoldKind } from "#app/modules/directory/agency.ts"
import { lifecycleTexts } from "#app/modules/directory/holds/lifecycle.texts.ts"
import { MEASURE_REASON_IDS } from "#app/modules/directory/holds/reasons.ts"
import type { proposeMeasureSchema } from "#app/modules/measures/measure.schema.ts"
import { measureTexts } from "#app/modules/measures/measure.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { RadioGroup, SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import { FileField } from "#app/shared/ui/form/file-field.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"

interface ProposeProps {
  idempotencyToken: string
  lastResult: FormAnswer | undefined
  /** What each measure means, with the figures of the policies. */
  hints: Record<HoldKind, string>
}

/** What is intended, why, and on what evidence. */
export function ProposeForm({ idempotencyToken, lastResult, hints }: ProposeProps) {
  const t = useTexts(measureTexts)
  const words = useTexts(lifecycleTexts)
  const kit = useFormKit<typeof proposeMeasureSchema>({
    id: "propose",
    intent: "propose",
    lastResult,
    labels: {
      kind: t("kind-label"),
      reason: t("reason-label"),
      facts: t("facts"),
      evidence: t("evidence"),
      urgentReason: t("urgentReason"),
    },
  })
  const { fields } = kit
  return (
    <PostForm kit={kit} files>
      <IdempotencyToken token={idempotencyToken} />
      <RadioGroup
        field={fields.kind}
        choices={HOLD_KINDS.map(kind => ({ value: kind, label: words(`kind.${kind}`), hint: hints[kind] }))}
      />
      <SelectField
        field={fields.reason}
        choices={MEASURE_REASON_IDS.map(id => ({ value: id, label: words(`reason.${id}`) }))}
      />
      <TextArea field={fields.facts} hint={t("facts-hint")} rows={6} />
      <FileField field={fields.evidence} optional />
      <TextArea field={fields.urgentReason} hint={t("urgentReason-hint")} rows={2} optional />
      <SubmitButton>{t("tell")}</SubmitButton>
    </PostForm>
  )
}
