import type {
  publishAnnouncementSchema,
  withdrawAnnouncementSchema,
} from "#app/modules/publishing/announcement.schema.ts"
import { publishingTexts } from "#app/modules/publishing/publishing.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { ConfirmPassword } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"

interface StepProps {
  lastResult: FormAnswer | undefined
  idempotencyToken: string
  needsPassword: boolean
}

/** 发布公告 */
export function PublishForm({ lastResult, idempotencyToken, needsPassword }: StepProps) {
  const t = useTexts(publishingTexts)
  const kit = useFormKit<typeof publishAnnouncementSchema>({
    id: "publish",
    intent: "publish",
    lastResult,
    labels: {},
  })
  return (
    <PostForm kit={kit}>
      <p>{t("publish-lead")}</p>
      <IdempotencyToken token={idempotencyToken} />
      <ConfirmPassword field={kit.fields.currentPassword} needed={needsPassword} />
      <SubmitButton>{t("publish")}</SubmitButton>
    </PostForm>
  )
}

/** 撤下公告 */
export function WithdrawForm({ lastResult, idempotencyToken, needsPassword }: StepProps) {
  const t = useTexts(publishingTexts)
  const kit = useFormKit<typeof withdrawAnnouncementSchema>({
    id: "withdraw",
    intent: "withdraw",
    lastResult,
    labels: { reason: t("reason") },
  })
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <TextArea field={kit.fields.reason} hint={t("reason-hint")} rows={3} />
      <ConfirmPassword field={kit.fields.currentPassword} needed={needsPassword} />
      <SubmitButton tone="danger">{t("withdraw")}</SubmitButton>
    </PostForm>
  )
}
