import type {
  moveExpertSchema,
  nameExpertSchema,
  publishExpertSchema,
  returnExpertSchema,
} from "#app/modules/experts/expert.schema.ts"
import type { ExpertProfile } from "#app/modules/experts/expert.ts"
import { expertDeskTexts } from "#app/modules/experts/expert-desk.texts.ts"
import type { ExpertFile } from "#app/modules/experts/expert-queries.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { describeDay } from "#app/shared/time/describe.ts"
import { Card } from "#app/shared/ui/card.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { ConfirmPassword } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea, TextField } from "#app/shared/ui/form/text-fields.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"

interface FormProps {
  idempotencyToken: string
  needsPassword: boolean
  lastResult: FormAnswer | undefined
}

/** 指定专家 */
export function NameExpertForm({ idempotencyToken, needsPassword, lastResult }: FormProps) {
  const t = useTexts(expertDeskTexts)
  const { fields, ...kit } = useFormKit<typeof nameExpertSchema>({
    id: "name-expert",
    lastResult,
    labels: { name: t("name"), email: t("email"), batch: t("batch") },
  })
  return (
    <Card title={t("name-title")}>
      <p className="muted">{t("name-lead")}</p>
      <PostForm kit={kit}>
        <TextField field={fields.name} width="medium" autoComplete="off" />
        <TextField field={fields.email} type="email" autoComplete="off" />
        <TextField field={fields.batch} hint={t("batch-hint")} width="medium" autoComplete="off" />
        <ConfirmPassword field={fields.currentPassword} needed={needsPassword} />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton>{t("name-submit")}</SubmitButton>
      </PostForm>
    </Card>
  )
}

/** Employers for recusal: shown to those who decide, never to the public. */
export function PrivateTies({ profile, months }: { profile: ExpertProfile; months: number }) {
  const t = useTexts(expertDeskTexts)
  const lang = useLang()
  const { employer, pastEmployers } = profile
  const past = pastEmployers.map(({ name, uscc, until }) => (
    <div key={uscc}>
      {name} <span className="num">{uscc}</span> {t("until-day", { day: describeDay(until, lang) })}
    </div>
  ))
  return (
    <Card title={t("private-title")}>
      <p className="muted">{t("private-lead", { months })}</p>
      <Facts
        layout="table"
        facts={[
          {
            term: t("private-present"),
            value: (
              <>
                {employer.name} <span className="num">{employer.uscc}</span>
              </>
            ),
          },
          { term: t("private-past"), value: past.length > 0 ? past : t("private-none") },
        ]}
      />
    </Card>
  )
}

/** 发布或退回 */
export function DecideForms({ idempotencyToken, needsPassword, lastResult }: FormProps) {
  const t = useTexts(expertDeskTexts)
  const publish = useFormKit<typeof publishExpertSchema>({
    id: "publish",
    intent: "publish",
    lastResult,
    labels: {},
  })
  const sendBack = useFormKit<typeof returnExpertSchema>({
    id: "return",
    intent: "return",
    lastResult,
    labels: { remarks: t("remarks") },
  })
  return (
    <Card title={t("decide-title")}>
      <p className="muted">{t("publish-lead")}</p>
      <PostForm kit={publish}>
        <ConfirmPassword field={publish.fields.currentPassword} needed={needsPassword} />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton>{t("publish")}</SubmitButton>
      </PostForm>
      <PostForm kit={sendBack}>
        <TextArea field={sendBack.fields.remarks} hint={t("remarks-hint")} rows={4} />
        <ConfirmPassword field={sendBack.fields.currentPassword} needed={needsPassword} />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton tone="danger">{t("return")}</SubmitButton>
      </PostForm>
    </Card>
  )
}

/** 暂停、恢复、退出 */
export function MoveForms({ file, ...form }: FormProps & { file: Pick<ExpertFile, "status"> }) {
  const t = useTexts(expertDeskTexts)
  const { status } = file
  if (status === "retired") return null
  return (
    <Card title={t("move-title")}>
      {status === "published" && <MoveForm move="pause" {...form} />}
      {status === "paused" && <MoveForm move="resume" {...form} />}
      <MoveForm move="retire" note={t("retire-note")} {...form} />
    </Card>
  )
}

interface MoveFormProps extends FormProps {
  move: "pause" | "resume" | "retire"
  /** What it brings about, beyond its name. */
  note?: string
}

function MoveForm(props: MoveFormProps) {
  const { move, note, idempotencyToken, needsPassword, lastResult } = props
  const t = useTexts(expertDeskTexts)
  const kit = useFormKit<typeof moveExpertSchema>({
    id: move,
    intent: move,
    lastResult,
    labels: { reason: t("reason") },
  })
  return (
    <details className="more" open={kit.answer !== undefined}>
      <summary>{t(move)}</summary>
      {note && <p className="small muted">{note}</p>}
      <PostForm kit={kit}>
        <TextArea field={kit.fields.reason} hint={t("reason-hint")} rows={2} />
        <ConfirmPassword field={kit.fields.currentPassword} needed={needsPassword} />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton tone={move === "resume" ? "plain" : "danger"}>{t(move)}</SubmitButton>
      </PostForm>
    </details>
  )
}
