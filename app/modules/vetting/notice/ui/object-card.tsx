import { noticeTexts } from "#app/modules/vetting/notice/notice.texts.ts"
import type { NoticePage } from "#app/modules/vetting/notice/notice-queries.server.ts"
import type { objectSchema } from "#app/modules/vetting/vetting.schema.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { FileField } from "#app/shared/ui/form/file-field.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

type Own = { reason: string; answer?: { outcome: "upheld" | "rejected"; text: string } }

interface ObjectCardProps {
  notice: Pick<NoticePage, "id" | "refusal"> & { own?: Own }
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** The form to object, or why it is not there; one's own objection with its answer. */
export function ObjectCard({ notice, idempotencyToken, lastResult }: ObjectCardProps) {
  const t = useTexts(noticeTexts)
  const { refusal, own, id } = notice
  if (own) {
    return (
      <Card title={t("own-title")}>
        <p>{own.reason}</p>
        {own.answer ? (
          <>
            <Tag tone={own.answer.outcome === "upheld" ? "risk" : "plain"}>
              {t(`answer.${own.answer.outcome}`)}
            </Tag>
            <p>{own.answer.text}</p>
          </>
        ) : (
          <p className="muted">{t("own-waiting")}</p>
        )}
      </Card>
    )
  }
  if (!refusal) {
    return (
      <Card title={t("object")}>
        <ObjectForm idempotencyToken={idempotencyToken} lastResult={lastResult} />
      </Card>
    )
  }
  return (
    <Card title={t("object")}>
      <p className="muted">{t(`refusal.${refusal}`)}</p>
      {refusal === "sign-in" && (
        <LinkButton to={path.signIn(path.listingNotice(id))}>{t("sign-in")}</LinkButton>
      )}
    </Card>
  )
}

function ObjectForm({
  idempotencyToken,
  lastResult,
}: Pick<ObjectCardProps, "idempotencyToken" | "lastResult">) {
  const t = useTexts(noticeTexts)
  const kit = useFormKit<typeof objectSchema>({
    id: "object",
    intent: "object",
    lastResult,
    labels: { reason: t("reason"), evidence: t("evidence") },
  })
  return (
    <PostForm kit={kit} files>
      <IdempotencyToken token={idempotencyToken} />
      <TextArea field={kit.fields.reason} hint={t("object-hint")} rows={5} />
      <FileField field={kit.fields.evidence} optional />
      <SubmitButton>{t("send")}</SubmitButton>
    </PostForm>
  )
}
