import type { ProfileView } from "#app/modules/accounts/people/people-queries.server.ts"
import type { changePasswordSchema, saveProfileSchema } from "#app/modules/accounts/people/profile.schema.ts"
import { profileTexts } from "#app/modules/accounts/people/profile.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { RadioGroup } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PasswordField } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextField } from "#app/shared/ui/form/text-fields.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Email } from "#app/shared/ui/value/email.tsx"

interface ProfileFormProps {
  profile: ProfileView
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** Name and language of letters. */
export function PersonForm({ profile, idempotencyToken, lastResult }: ProfileFormProps) {
  const t = useTexts(profileTexts)
  const kit = useFormKit<typeof saveProfileSchema>({
    id: "person",
    intent: "save",
    lastResult,
    labels: { name: t("name"), language: t("language") },
    defaultValue: { name: profile.name, language: profile.language },
  })
  const languages = (["zh", "en"] as const).map(value => ({ value, label: t(`language.${value}`) }))
  return (
    <Card title={t("person-title")}>
      <Facts facts={[{ term: t("email"), value: <Email address={profile.email} /> }]} layout="line" />
      <PostForm kit={kit}>
        <TextField field={kit.fields.name} autoComplete="name" width="medium" />
        <RadioGroup field={kit.fields.language} choices={languages} inline />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton>{t("save")}</SubmitButton>
      </PostForm>
    </Card>
  )
}

/** A new password, with the present one. */
export function PasswordForm({ idempotencyToken, lastResult }: Omit<ProfileFormProps, "profile">) {
  const t = useTexts(profileTexts)
  const kit = useFormKit<typeof changePasswordSchema>({
    id: "password",
    intent: "password",
    lastResult,
    labels: { newPassword: t("newPassword") },
  })
  return (
    <Card title={t("password-title")}>
      <PostForm kit={kit}>
        <PasswordField field={kit.fields.currentPassword} autoComplete="current-password" />
        <PasswordField
          field={kit.fields.newPassword}
          hint={t("newPassword-hint")}
          autoComplete="new-password"
        />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton tone="plain">{t("password-save")}</SubmitButton>
      </PostForm>
    </Card>
  )
}
