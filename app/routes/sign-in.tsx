import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { demoAccounts } from "#app/modules/accounts/people/people-queries.server.ts"
import { accountRefusals } from "#app/modules/accounts/refusals.texts.ts"
import { replySignedIn } from "#app/modules/accounts/sign-in/session-reply.server.ts"
import { demoSignInSchema, signInSchema } from "#app/modules/accounts/sign-in/sign-in.schema.ts"
import { demoSignIn, signIn } from "#app/modules/accounts/sign-in/sign-in.server.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { DemoAccounts } from "#app/modules/accounts/ui/demo-accounts.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm } from "#app/platform/http/reply.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { internalPath, path } from "#app/shared/paths.ts"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PasswordField } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextField } from "#app/shared/ui/form/text-fields.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

const nextOf = (request: Request) => internalPath(new URL(request.url).searchParams.get("next"))

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor } = await guard(args, "everyone")
  if (actor.kind === "person") throw redirect(nextOf(args.request))
  return { accounts: await demoAccounts(services) }
}

export async function action(args: ActionFunctionArgs) {
  const { services } = await guard(args, "everyone")
  const sent = await readForm(args)
  if (sent.data.has("demoEmail")) {
    const demo = parseForm(sent, demoSignInSchema, accountRefusals)
    if (!demo.ok) return demo.reply
    const entered = await demoSignIn(services, demo.value.demoEmail)
    return replySignedIn(services, found(entered.ok && entered.value.token), nextOf(args.request))
  }
  const form = parseForm(sent, signInSchema, accountRefusals)
  if (!form.ok) return form.reply
  const result = await signIn(services, form.value, args.context.clientAddress)
  if (!result.ok) return form.refused(result.error)
  return replySignedIn(services, result.value.token, nextOf(args.request))
}

export const meta = titled(signInTexts, "sign-in")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function SignIn() {
  const t = useTexts(signInTexts)
  const { accounts } = useLoaderData<typeof loader>()
  const kit = useFormKit<typeof signInSchema>({
    id: "sign-in",
    lastResult: useActionData<typeof action>(),
    labels: { email: t("email"), password: t("password") },
  })
  return (
    <div className="wrap band">
      <Crumbs here={t("sign-in")} />
      <PageHead title={t("sign-in")} />
      <TwoColumns aside={<DemoAccounts accounts={accounts} />}>
        <Card>
          <PostForm kit={kit}>
            <TextField field={kit.fields.email} type="email" autoComplete="username" inputMode="email" />
            <PasswordField field={kit.fields.password} autoComplete="current-password" />
            <SubmitButton>{t("sign-in")}</SubmitButton>
          </PostForm>
          <p>
            <Link to={path.resetPassword()}>{t("forgotten")}</Link>
          </p>
          <p className="muted">
            {t("no-account")} <Link to={path.signUp()}>{t("sign-up")}</Link>
          </p>
        </Card>
      </TwoColumns>
    </div>
  )
}
