import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { accountRefusals } from "#app/modules/accounts/refusals.texts.ts"
import { isResetLinkLive, resetPassword } from "#app/modules/accounts/sign-in/reset-password.server.ts"
import { newPasswordSchema } from "#app/modules/accounts/sign-in/sign-in.schema.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { DeadLink } from "#app/modules/accounts/ui/dead-link.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PasswordField } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { now } = await guard(args, "everyone")
  return { idempotencyToken: newSecret(), isLive: await isResetLinkLive(args.params.token ?? "", now) }
}

export async function action(args: ActionFunctionArgs) {
  const { services } = await guard(args, "everyone")
  const form = parseForm(await readForm(args), newPasswordSchema, accountRefusals)
  if (!form.ok) return form.reply
  const { newPassword, idempotencyToken } = form.value
  const result = await resetPassword(services, args.params.token ?? "", newPassword, idempotencyToken)
  if (!result.ok) return form.refused(result.error)
  return redirectWithFlash(services, path.signIn(), "password-changed")
}

/**
 * The address holds a secret, which `same-origin` keeps from other sites; `no-referrer` would take the origin from a form that
 * is sent without a script, and it would be refused.
 */
export const headers = () => ({ "Referrer-Policy": "same-origin", "Cache-Control": "no-store" })

export const meta = titled(signInTexts, "new-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function NewPassword() {
  const t = useTexts(signInTexts)
  const { idempotencyToken, isLive } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const kit = useFormKit<typeof newPasswordSchema>({
    id: "new-password",
    lastResult,
    labels: { newPassword: t("newPassword") },
  })
  if (!isLive && !lastResult) return <DeadLink again={path.resetPassword()} />
  return (
    <div className="wrap band">
      <Crumbs trail={[{ to: path.signIn(), label: t("sign-in") }]} here={t("new-title")} />
      <PageHead title={t("new-title")} lead={t("new-lead")} />
      <Card>
        <PostForm kit={kit}>
          <PasswordField
            field={kit.fields.newPassword}
            hint={t("newPassword-hint")}
            autoComplete="new-password"
          />
          <IdempotencyToken token={idempotencyToken} />
          <SubmitButton>{t("new-submit")}</SubmitButton>
        </PostForm>
      </Card>
    </div>
  )
}
