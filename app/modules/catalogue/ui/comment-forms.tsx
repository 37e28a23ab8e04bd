import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"

interface Props {
  lastResult: FormAnswer | undefined
  idempotencyToken: string
}

interface Fields extends Record<string, unknown> {
  idempotencyToken: string
  intent: string
  text: string
  answer: string
}

/** 提出意见; `intent` where the page sends more than one form. */
export function CommentForm({ lastResult, idempotencyToken, intent }: Props & { intent?: string }) {
  const t = useTexts(editingTexts)
  const kit = useFormKit<Fields>({
    id: "comment",
    lastResult,
    labels: { text: t("comment.text"), answer: t("answer.text") },
  })
  return (
    <PostForm kit={kit}>
      {intent && <HiddenValue name="intent" value={intent} />}
      <IdempotencyToken token={idempotencyToken} />
      <TextArea field={kit.fields.text} hint={t("comment.hint")} rows={4} />
      <p className="actions">
        <SubmitButton tone={intent ? "plain" : "main"}>{t("comment")}</SubmitButton>
      </p>
    </PostForm>
  )
}

/** 公开答复 to one comment. */
export function AnswerForm({ lastResult, idempotencyToken, commentId }: Props & { commentId: string }) {
  const t = useTexts(editingTexts)
  const kit = useFormKit<Fields>({
    id: `answer-${commentId}`,
    lastResult,
    labels: { answer: t("answer.text"), text: t("comment.text") },
  })
  return (
    <PostForm kit={kit}>
      <HiddenValue name="intent" value="answer" />
      <HiddenValue name="commentId" value={commentId} />
      <IdempotencyToken token={idempotencyToken} />
      <TextArea field={kit.fields.answer} rows={3} />
      <SubmitButton tone="plain">{t("answer")}</SubmitButton>
    </PostForm>
  )
}
