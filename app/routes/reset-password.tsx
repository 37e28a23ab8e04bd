import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { accountRefusals } from "#app/modules/accounts/refusals.texts.ts"
import { requestPasswordReset } from "#app/modules/accounts/sign-in/reset-password.server.ts"
import { resetRequestSchema } from "#app/modules/accounts/sign-in/sign-in.schema.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextField } from "#app/shared/ui/form/text-fields.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { now } = await guard(args, "everyone")
  const policies = await currentPolicies(now, ["account.passwordReset"])
  return { idempotencyToken: newSecret(), minutes: readPolicy(policies, "account.passwordReset") }
}

export async function action(args: ActionFunctionArgs) {
  const { services } = await guard(args, "everyone")
  const form = parseForm(await readForm(args), resetRequestSchema, accountRefusals)
  if (!form.ok) return form.reply
  const context = { address: args.context.clientAddress, idempotencyToken: form.value.idempotencyToken }
  const result = await requestPasswordReset(services, form.value.email, context)
  return result.ok ? redirectWithFlash(services, path.signIn(), "reset-sent") : form.refused(result.error)
}

export const meta = titled(signInTexts, "reset-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ResetPassword() {
  const t = useTexts(signInTexts)
  const { idempotencyToken, minutes } = useLoaderData<typeof loader>()
  const kit = useFormKit<typeof resetRequestSchema>({
    id: "reset",
    lastResult: useActionData<typeof action>(),
    labels: { email: t("email") },
  })
  return (
    <div className="wrap band">
      <Crumbs trail={[{ to: path.signIn(), label: t("sign-in") }]} here={t("reset-title")} />
      <PageHead title={t("reset-title")} lead={t("reset-lead", { minutes })} />
      <Card>
        <PostForm kit={kit}>
          <TextField field={kit.fields.email} type="email" autoComplete="username" />
          <IdempotencyToken token={idempotencyToken} />
          <SubmitButton>{t("reset-submit")}</SubmitButton>
        </PostForm>
      </Card>
    </div>
  )
}
