import type { InvitationView } from "#app/modules/accounts/people/invitation-queries.server.ts"
import type { acceptInvitationSchema } from "#app/modules/accounts/sign-in/sign-in.schema.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PasswordField } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextField } from "#app/shared/ui/form/text-fields.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

interface AcceptInvitationProps {
  invitation: InvitationView
  signedInAs?: string
  /** Address of this page, to come back after signing in. */
  here: string
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** An invitation and what is needed to accept it: nothing more, signing in, or a name and a password. */
export function AcceptInvitation(props: AcceptInvitationProps) {
  const t = useTexts(signInTexts)
  const { invitation, signedInAs } = props
  const { organisationName: organisation, invitedBy: inviter, email, role } = invitation
  const title = t("invitation-title", { organisation })
  const isOther = signedInAs !== undefined && signedInAs !== email
  return (
    <div className="wrap band">
      <Crumbs here={title} />
      <PageHead
        title={title}
        lead={
          <>
            {t("invitation-lead", { inviter, email, role: t(`role.${role}`) })}{" "}
            <When at={invitation.expiresAt} />
          </>
        }
      />
      <Card>{isOther ? <Callout tone="warning">{t("invitation-other")}</Callout> : <Step {...props} />}</Card>
    </div>
  )
}

function Step({ invitation, signedInAs, here, idempotencyToken, lastResult }: AcceptInvitationProps) {
  const t = useTexts(signInTexts)
  const kit = useFormKit<typeof acceptInvitationSchema>({
    id: "accept",
    lastResult,
    labels: { name: t("name"), newPassword: t("newPassword") },
  })
  if (invitation.hasAccount && !signedInAs) {
    return (
      <>
        <p>{t("invitation-account")}</p>
        <LinkButton tone="main" to={path.signIn(here)}>
          {t("sign-in")}
        </LinkButton>
      </>
    )
  }
  return (
    <PostForm kit={kit}>
      {!invitation.hasAccount && (
        <>
          <TextField field={kit.fields.name} autoComplete="name" width="medium" />
          <PasswordField
            field={kit.fields.newPassword}
            hint={t("newPassword-hint")}
            autoComplete="new-password"
          />
        </>
      )}
      <IdempotencyToken token={idempotencyToken} />
      <SubmitButton>{t(invitation.hasAccount ? "invitation-submit" : "invitation-new")}</SubmitButton>
    </PostForm>
  )
}
