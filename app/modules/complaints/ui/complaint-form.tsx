import { Link } from "@remix-run/react"
import type { fileComplaintSchema } from "#app/modules/complaints/complaint.schema.ts"
import { COMPLAINT_KINDS, type ComplaintTarget } from "#app/modules/complaints/complaint.ts"
import { complaintTexts } from "#app/modules/complaints/complaints.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Checkbox, RadioGroup } from "#app/shared/ui/form/choice-fields.tsx"
import { FileField } from "#app/shared/ui/form/file-field.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea, TextField } from "#app/shared/ui/form/text-fields.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { When } from "#app/shared/ui/value/when.tsx"
import { TargetLink } from "./target-link.tsx"

interface ComplaintFormProps {
  lastResult: FormAnswer | undefined
  idempotencyToken: string
  target: ComplaintTarget
  /** Until when an objection can be made, while an award is on notice. */
  objectionBy?: Date | string
  now: Date | string
  signedIn: boolean
}

/** 投诉举报表单 */
export function ComplaintForm(props: ComplaintFormProps) {
  const { lastResult, idempotencyToken, target, objectionBy, now, signedIn } = props
  const t = useTexts(complaintTexts)
  const kit = useFormKit<typeof fileComplaintSchema, "about">({
    id: "complaint",
    lastResult,
    labels: {
      kind: t("kind"),
      about: t("about"),
      text: t("text"),
      evidence: t("evidence"),
      contact: t("contact"),
      isAnonymous: t("isAnonymous"),
    },
    defaultValue: { kind: objectionBy ? "objection" : undefined },
  })
  const { fields } = kit
  const what = <TargetLink target={target} />
  const until = objectionBy && <When at={objectionBy} now={now} deadline="working-days" />
  return (
    <PostForm kit={kit} files={signedIn} requiredNote>
      <IdempotencyToken token={idempotencyToken} />
      <HiddenValue field={kit.fields.about} value={target.path} />
      <Facts
        layout="table"
        facts={[
          { term: t("about"), value: what },
          { term: t("objection-by"), value: until },
        ]}
      />
      <RadioGroup
        field={fields.kind}
        choices={COMPLAINT_KINDS.map(kind => ({
          value: kind,
          label: t(`kind.${kind}`),
          hint: t(`kind-hint.${kind}`),
        }))}
      />
      <TextArea field={fields.text} hint={t("text-hint")} rows={8} />
      {signedIn && <FileField field={fields.evidence} optional />}
      <TextField field={fields.contact} hint={t("contact-hint")} optional autoComplete="off" />
      {signedIn && <Checkbox field={fields.isAnonymous} hint={t("isAnonymous-hint")} optional />}
      {!signedIn && (
        <p className="muted">
          {t("signed-out-note")} <Link to={path.signIn(path.complaint(target.path))}>{t("sign-in")}</Link>
        </p>
      )}
      <p className="actions">
        <SubmitButton>{t("submit")}</SubmitButton>
      </p>
    </PostForm>
  )
}
