import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { accountRefusals } from "#app/modules/accounts/refusals.texts.ts"
import { replySignedIn } from "#app/modules/accounts/sign-in/session-reply.server.ts"
import { signUpSchema } from "#app/modules/accounts/sign-in/sign-in.schema.ts"
import { signIn } from "#app/modules/accounts/sign-in/sign-in.server.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { signUp } from "#app/modules/accounts/sign-in/sign-up.server.ts"
import { SignUpForm } from "#app/modules/accounts/ui/sign-up-form.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await guard(args, "everyone")
  if (actor.kind === "person") throw redirect(path.desk())
  return { idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const { services, lang } = await guard(args, "everyone")
  const form = parseForm(await readForm(args), signUpSchema, accountRefusals)
  if (!form.ok) return form.reply
  const { idempotencyToken, terms: _, ...input } = form.value
  const address = args.context.clientAddress
  const result = await signUp(services, input, { address, lang, idempotencyToken })
  if (!result.ok) return form.refused(result.error)
  // By the password, not by the outcome: a replayed form must not open a session for whoever sends it.
  const entered = await signIn(services, { email: input.email, password: input.newPassword }, address)
  if (!entered.ok) return form.refused(entered.error)
  const next = input.kind === "enterprise" ? path.organisation() : path.listing()
  return replySignedIn(services, entered.value.token, next)
}

export const meta = titled(signInTexts, "sign-up")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function SignUp() {
  const t = useTexts(signInTexts)
  const { idempotencyToken } = useLoaderData<typeof loader>()
  return (
    <div className="wrap band">
      <Crumbs here={t("sign-up")} />
      <PageHead title={t("sign-up")} lead={t("sign-up-lead")} />
      <Card>
        <SignUpForm idempotencyToken={idempotencyToken} lastResult={useActionData<typeof action>()} />
        <p className="muted">
          {t("have-account")} <Link to={path.signIn()}>{t("sign-in")}</Link>
        </p>
      </Card>
    </div>
  )
}
