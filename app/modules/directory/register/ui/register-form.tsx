import type { recordRegisterSchema } from "#app/modules/directory/register/register.schema.ts"
import { registerTexts } from "#app/modules/directory/register/register.texts.ts"
import { REGISTER_STATES } from "#app/modules/directory/register/register-entry.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import { DateField } from "#app/shared/ui/form/date-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea, TextField } from "#app/shared/ui/form/text-fields.tsx"

/** What the officer saw in the register; folded away until it is needed. */
export function RegisterForm({
  idempotencyToken,
  lastResult,
  today,
}: {
  idempotencyToken: string
  lastResult: FormAnswer | undefined
  today: string
}) {
  const t = useTexts(registerTexts)
  const kit = useFormKit<typeof recordRegisterSchema>({
    id: "register",
    intent: "register",
    lastResult,
    labels: {
      state: t("register-state"),
      registerName: t("field.name"),
      registerRepresentative: t("field.legalRepresentative"),
      registerAddress: t("field.address"),
      asOf: t("asOf"),
      note: t("note"),
    },
    defaultValue: { asOf: today },
  })
  return (
    <details className="fold" open={kit.errors.length > 0}>
      <summary>{t("record-title")}</summary>
      <p className="muted">{t("record-hint")}</p>
      <PostForm kit={kit}>
        <IdempotencyToken token={idempotencyToken} />
        <SelectField
          field={kit.fields.state}
          choices={REGISTER_STATES.map(value => ({ value, label: t(`state.${value}`) }))}
        />
        <TextField field={kit.fields.registerName} width="full" />
        <TextField field={kit.fields.registerRepresentative} width="medium" optional />
        <TextField field={kit.fields.registerAddress} width="full" optional />
        <DateField field={kit.fields.asOf} max={today} />
        <TextArea field={kit.fields.note} rows={2} optional />
        <SubmitButton tone="plain">{t("record")}</SubmitButton>
      </PostForm>
    </details>
  )
}
