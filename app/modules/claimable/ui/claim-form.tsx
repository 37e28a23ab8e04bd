import type { claimSchema } from "#app/modules/claimable/claim.schema.ts"
import { claimableTexts } from "#app/modules/claimable/claimable.texts.ts"
import type { ClaimPage } from "#app/modules/claimable/claimable-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Checkbox } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PasswordField } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextField } from "#app/shared/ui/form/text-fields.tsx"

interface ClaimFormProps {
  entry: ClaimPage
  /** Address of this page, to come back after signing in. */
  here: string
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** What is needed to claim: signing in, or a contact and the pledge, and an account for whoever has none. */
export function ClaimCard(props: ClaimFormProps) {
  const t = useTexts(claimableTexts)
  const { entry, here } = props
  return (
    <Card title={t("form-title")}>
      {entry.way === "other-organisation" && <Callout tone="warning">{t("way.other-organisation")}</Callout>}
      {entry.way === "sign-in" && (
        <>
          <p>{t("way.sign-in")}</p>
          <LinkButton tone="main" to={path.signIn(here)}>
            {t("sign-in")}
          </LinkButton>
        </>
      )}
      {(entry.way === "register" || entry.way === "claim") && <ClaimForm {...props} />}
    </Card>
  )
}

function ClaimForm({ entry, idempotencyToken, lastResult }: ClaimFormProps) {
  const t = useTexts(claimableTexts)
  const isNew = entry.way === "register"
  const kit = useFormKit<typeof claimSchema>({
    id: "claim",
    lastResult,
    labels: {
      contactName: t("contactName"),
      contactPhone: t("contactPhone"),
      pledge: t("pledge"),
      name: t("name"),
      email: t("email"),
      newPassword: t("newPassword"),
      terms: t("terms"),
    },
    defaultValue: isNew ? { email: entry.contactEmail } : {},
  })
  const { fields } = kit
  return (
    <PostForm kit={kit}>
      {entry.hasDraft && <Callout tone="warning">{t("draft")}</Callout>}
      {isNew && (
        <>
          <TextField field={fields.name} autoComplete="name" width="medium" />
          <TextField field={fields.email} type="email" autoComplete="email" />
          <PasswordField
            field={fields.newPassword}
            hint={t("newPassword-hint")}
            autoComplete="new-password"
          />
        </>
      )}
      <TextField field={fields.contactName} width="medium" />
      <TextField field={fields.contactPhone} hint={t("contactPhone-hint")} type="tel" width="medium" />
      <Checkbox field={fields.pledge} hint={t("pledge-hint")} />
      {isNew && <Checkbox field={fields.terms} />}
      <IdempotencyToken token={idempotencyToken} />
      <SubmitButton>{t(isNew ? "submit-new" : "submit")}</SubmitButton>
    </PostForm>
  )
}
