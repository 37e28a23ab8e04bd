import type { signUpSchema } from "#app/modules/accounts/sign-in/sign-in.schema.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Checkbox, RadioGroup } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PasswordField } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextField } from "#app/shared/ui/form/text-fields.tsx"

interface SignUpFormProps {
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** Registers an organisation and the person who answers for it. */
export function SignUpForm({ idempotencyToken, lastResult }: SignUpFormProps) {
  const t = useTexts(signInTexts)
  const kit = useFormKit<typeof signUpSchema>({
    id: "sign-up",
    lastResult,
    labels: {
      kind: t("kind"),
      organisationName: t("organisationName"),
      uscc: t("uscc"),
      name: t("name"),
      email: t("email"),
      newPassword: t("newPassword"),
      terms: t("terms"),
    },
  })
  const kinds = (["enterprise", "agency"] as const).map(value => ({
    value,
    label: t(`kind.${value}`),
    hint: t(`kind.${value}-hint`),
  }))
  return (
    <PostForm kit={kit}>
      <RadioGroup field={kit.fields.kind} choices={kinds} />
      <TextField
        field={kit.fields.organisationName}
        hint={t("organisationName-hint")}
        autoComplete="organization"
      />
      <TextField field={kit.fields.uscc} hint={t("uscc-hint")} autoComplete="off" spellCheck={false} />
      <TextField field={kit.fields.name} autoComplete="name" width="medium" />
      <TextField field={kit.fields.email} hint={t("email-hint")} type="email" autoComplete="email" />
      <PasswordField
        field={kit.fields.newPassword}
        hint={t("newPassword-hint")}
        autoComplete="new-password"
      />
      <Checkbox field={kit.fields.terms} />
      <IdempotencyToken token={idempotencyToken} />
      <SubmitButton>{t("sign-up-submit")}</SubmitButton>
    </PostForm>
  )
}
