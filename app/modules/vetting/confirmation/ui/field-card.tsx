import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { confirmationTexts } from "#app/modules/vetting/confirmation/confirmation.texts.ts"
import type { ConfirmationPageData } from "#app/modules/vetting/confirmation/confirmation-queries.server.ts"
import type { confirmSchema } from "#app/modules/vetting/vetting.schema.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { FilePreview } from "#app/shared/ui/file/file-preview.tsx"
import { RadioGroup } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

type Field = Omit<ConfirmationPageData["fields"][number], "dueAt" | "askedAt" | "at"> & {
  dueAt: Date | string
  at?: Date | string
}

type Licence = Field["licences"][number]

interface FieldCardProps {
  field: Field
  now: Date | string
  idempotencyToken: string
  /** The file is still in check. */
  isOpen: boolean
  lastResult: FormAnswer | undefined
}

const TONES = { asked: "wait", confirmed: "open", refused: "risk" } as const

/** The licences of one field with their files, and the department's answer or the form for it. */
export function FieldCard({ field, now, idempotencyToken, isOpen, lastResult }: FieldCardProps) {
  const t = useTexts(confirmationTexts)
  const fieldName = useTexts(fieldTexts)
  const { state } = field
  return (
    <Card
      title={t("licences", { field: fieldName(field.field) })}
      aside={<Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>}
    >
      <Licences field={field} />
      <Facts
        layout="table"
        facts={[
          { term: t("rests-on"), value: field.items.join("、") },
          {
            term: t("due"),
            value: state === "asked" && <When at={field.dueAt} now={now} deadline="working-days" />,
          },
          {
            term: t("answered-by", { name: field.byName ?? "" }),
            value: field.at && <When at={field.at} now={now} />,
          },
          { term: t("note"), value: field.note },
        ].filter(fact => fact.value)}
      />
      {state === "asked" && isOpen && (
        <>
          {new Date(field.dueAt) < new Date(now) && (
            <Callout tone="warning" title={t("late-title")}>
              <p>{t("late-text")}</p>
            </Callout>
          )}
          <AnswerForm field={field.field} idempotencyToken={idempotencyToken} lastResult={lastResult} />
        </>
      )}
    </Card>
  )
}

function Licences({ field }: { field: Field }) {
  const t = useTexts(confirmationTexts)
  const listWords = useTexts(directoryTexts)
  const lang = useLang()
  const validity = ({ validTo }: Licence) =>
    validTo ? t("valid-until", { day: describeDay(validTo, lang) }) : t("valid-forever")
  return (
    <Rows label={t("title")}>
      {field.licences.map(licence => {
        const { words, number, file } = licence
        const declared = `${t("number-of", { number })} · ${validity(licence)}`
        return (
          <Row key={licence.id} title={words}>
            <div className="muted">{declared}</div>
            {file && (
              <FilePreview
                href={path.file(file.id)}
                name={file.name}
                bytes={file.bytes}
                about={<DeclaredLicence title={words} facts={declared} />}
              />
            )}
            {!file && <div className="small">{listWords("from-list", { list: licence.source ?? "" })}</div>}
          </Row>
        )
      })}
    </Rows>
  )
}

function DeclaredLicence({ title, facts }: { title: string; facts: string }) {
  return (
    <>
      <b>{title}</b>
      <p className="small">{facts}</p>
    </>
  )
}

function AnswerForm({
  field,
  idempotencyToken,
  lastResult,
}: {
  field: string
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}) {
  const t = useTexts(confirmationTexts)
  const kit = useFormKit<typeof confirmSchema, "field">({
    id: `confirm-${field}`,
    intent: "confirm-field",
    lastResult,
    labels: { outcome: t("outcome"), note: t("note") },
  })
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={`${idempotencyToken.slice(0, 40)}-${field.slice(0, 12)}`} />
      <HiddenValue field={kit.fields.field} value={field} />
      <RadioGroup
        field={kit.fields.outcome}
        hint={t("answer-hint")}
        choices={[
          { value: "confirmed", label: t("outcome.confirmed") },
          { value: "refused", label: t("outcome.refused") },
        ]}
      />
      <TextArea field={kit.fields.note} hint={t("note-hint")} rows={3} optional />
      <SubmitButton>{t("send")}</SubmitButton>
    </PostForm>
  )
}
