import type { answerCommentSchema, commentSchema } from "#app/modules/catalogue/editing/editing.schema.ts"
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

/** 提出意见; `plain` where it is not the one action of the page. */
export function CommentForm({ lastResult, idempotencyToken, plain }: Props & { plain?: boolean }) {
  const t = useTexts(editingTexts)
  const kit = useFormKit<typeof commentSchema>({
    id: "comment",
    intent: "comment",
    lastResult,
    labels: { text: t("comment.text") },
  })
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <TextArea field={kit.fields.text} hint={t("comment.hint")} rows={4} />
      <p className="actions">
        <SubmitButton tone={plain ? "plain" : "main"}>{t("comment")}</SubmitButton>
      </p>
    </PostForm>
  )
}

/** 公开答复 to one comment. */
export function AnswerForm({ lastResult, idempotencyToken, commentId }: Props & { commentId: string }) {
  const t = useTexts(editingTexts)
  const kit = useFormKit<typeof answerCommentSchema, "commentId">({
    id: `answer-${commentId}`,
    intent: "answer",
    lastResult,
    labels: { answer: t("answer.text") },
  })
  return (
    <PostForm kit={kit}>
      <HiddenValue field={kit.fields.commentId} value={commentId} />
      <IdempotencyToken token={idempotencyToken} />
      <TextArea field={kit.fields.answer} rows={3} />
      <SubmitButton tone="plain">{t("answer")}</SubmitButton>
    </PostForm>
  )
}
