import type { submitAgencySchema } from "#app/modules/application/application.schema.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Checkbox } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"

/** The pledge and the hand-in. */
export function SubmitForm({
  idempotencyToken,
  lastResult,
}: {
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}) {
  const t = useTexts(stepsTexts)
  const kit = useFormKit<typeof submitAgencySchema>({
    id: "submit",
    intent: "submit",
    lastResult,
    labels: { pledge: t("pledge") },
  })
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <Checkbox field={kit.fields.pledge} hint={t("pledge-hint")} />
      <SubmitButton>{t("submit")}</SubmitButton>
    </PostForm>
  )
}
