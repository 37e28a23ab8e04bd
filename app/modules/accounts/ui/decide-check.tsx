import type {
  approveCheckSchema,
  returnCheckSchema,
} from "#app/modules/accounts/organisations/organisation.schema.ts"
import { organisationTexts } from "#app/modules/accounts/organisations/organisation.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"

interface DecideCheckProps {
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** Passing the form check, or returning it with the complete list of what to correct. */
export function DecideCheck({ idempotencyToken, lastResult }: DecideCheckProps) {
  const t = useTexts(organisationTexts)
  const approve = useFormKit<typeof approveCheckSchema>({
    id: "approve",
    intent: "approve",
    lastResult,
    labels: {},
  })
  const sendBack = useFormKit<typeof returnCheckSchema>({
    id: "return",
    intent: "return",
    lastResult,
    labels: { defects: t("defects") },
  })
  return (
    <Card title={t("decide-title")}>
      <p className="muted">{t("approve-hint")}</p>
      <PostForm kit={approve}>
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton>{t("approve")}</SubmitButton>
      </PostForm>
      <PostForm kit={sendBack}>
        <TextArea field={sendBack.fields.defects} hint={t("defects-hint")} />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton tone="danger">{t("return")}</SubmitButton>
      </PostForm>
    </Card>
  )
}
