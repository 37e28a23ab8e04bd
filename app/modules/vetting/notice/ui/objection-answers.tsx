import type { Objection } from "#app/modules/vetting/notice/listing-notice.ts"
import { noticeTexts } from "#app/modules/vetting/notice/notice.texts.ts"
import type { answerObjectionSchema } from "#app/modules/vetting/vetting.schema.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { FilePreview } from "#app/shared/ui/file/file-preview.tsx"
import { RadioGroup } from "#app/shared/ui/form/choice-fields.tsx"
import { answerTo, type FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

type Shown = Omit<Objection, "at"> & { at: Date | string }

interface ObjectionAnswersProps {
  objections: readonly Shown[]
  mayAnswer: boolean
  now: Date | string
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** Objections with their evidence, each with the officer's answer or the form for it. */
export function ObjectionAnswers({
  objections,
  mayAnswer,
  now,
  idempotencyToken,
  lastResult,
}: ObjectionAnswersProps) {
  const t = useTexts(noticeTexts)
  if (objections.length === 0) return <p className="muted">{t("desk-none")}</p>
  return (
    <Rows label={t("desk-title")}>
      {objections.map(objection => (
        <Row
          key={objection.id}
          title={t("by-at", { name: objection.name })}
          tag={
            objection.answer && (
              <Tag tone={objection.answer.outcome === "upheld" ? "risk" : "open"}>
                {t(`answer.${objection.answer.outcome}`)}
              </Tag>
            )
          }
        >
          <div className="small">
            <When at={objection.at} now={now} />
          </div>
          <p>{objection.reason}</p>
          {objection.evidence && (
            <FilePreview
              href={path.file(objection.evidence.id)}
              name={objection.evidence.name}
              bytes={objection.evidence.bytes}
            />
          )}
          {objection.answer && (
            <p className="muted">
              {t("answered", { name: objection.answer.byName, text: objection.answer.text })}
            </p>
          )}
          {!objection.answer && mayAnswer && (
            <AnswerForm id={objection.id} idempotencyToken={idempotencyToken} lastResult={lastResult} />
          )}
        </Row>
      ))}
    </Rows>
  )
}

function AnswerForm({
  id,
  idempotencyToken,
  lastResult,
}: {
  id: string
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}) {
  const t = useTexts(noticeTexts)
  const kit = useFormKit<typeof answerObjectionSchema, "objectionId">({
    id: `answer-${id}`,
    intent: "answer-objection",
    lastResult: answerTo(lastResult, { objectionId: id }),
    labels: { outcome: t("outcome"), text: t("text") },
  })
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={`${idempotencyToken.slice(0, 40)}-${id.slice(0, 16)}`} />
      <HiddenValue field={kit.fields.objectionId} value={id} />
      <RadioGroup
        field={kit.fields.outcome}
        choices={[
          { value: "rejected", label: t("outcome.rejected") },
          { value: "upheld", label: t("outcome.upheld") },
        ]}
      />
      <TextArea field={kit.fields.text} rows={3} />
      <SubmitButton>{t("answer")}</SubmitButton>
    </PostForm>
  )
}
