import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { acceptInvitation } from "#app/modules/accounts/people/accept-invitation.server.ts"
import { invitationByToken } from "#app/modules/accounts/people/invitation-queries.server.ts"
import { accountRefusals } from "#app/modules/accounts/refusals.texts.ts"
import { replySignedIn } from "#app/modules/accounts/sign-in/session-reply.server.ts"
import { acceptInvitationSchema } from "#app/modules/accounts/sign-in/sign-in.schema.ts"
import { signIn } from "#app/modules/accounts/sign-in/sign-in.server.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { chooseOrganisation } from "#app/modules/accounts/sign-in/switch-organisation.server.ts"
import { AcceptInvitation } from "#app/modules/accounts/ui/accept-invitation.tsx"
import { DeadLink } from "#app/modules/accounts/ui/dead-link.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { readViewer } from "#app/platform/auth/viewer.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { translator } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { titledBy } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, now } = await guard(args, "everyone")
  const token = args.params.token ?? ""
  const invitation = await invitationByToken(token, now)
  const signedInAs = viewer.person?.email
  return { invitation, signedInAs, here: path.invitation(token || "-"), idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const { services, lang, actor } = await guard(args, "everyone")
  const form = parseForm(await readForm(args), acceptInvitationSchema, accountRefusals)
  if (!form.ok) return form.reply
  const { idempotencyToken, name, newPassword } = form.value
  const acceptance = { token: args.params.token ?? "", name, newPassword, lang }
  const joined = await acceptInvitation(services, actor, acceptance, idempotencyToken)
  if (!joined.ok) return form.refused(joined.error)
  const { email, organisationId } = joined.value
  if (actor.kind === "person") {
    await chooseOrganisation(await readViewer(services, args.request), organisationId)
    return redirectWithFlash(services, path.desk(), "joined")
  }
  const entered = await signIn(services, { email, password: newPassword ?? "" }, args.context.clientAddress)
  if (!entered.ok) return form.refused(entered.error)
  return replySignedIn(services, entered.value.token, path.desk(), "joined")
}

/**
 * The address holds a secret, which `same-origin` keeps from other sites; `no-referrer` would take the origin from a form that
 * is sent without a script, and it would be refused.
 */
export const headers = () => ({ "Referrer-Policy": "same-origin", "Cache-Control": "no-store" })

export const meta = titledBy<typeof loader>((data, lang) => {
  const t = translator(signInTexts, lang)
  const organisation = data?.invitation?.organisationName
  return organisation ? t("invitation-title", { organisation }) : t("link-dead-title")
})
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Invitation() {
  const { invitation, signedInAs, here, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  if (!invitation) return <DeadLink />
  return <AcceptInvitation {...{ invitation, signedInAs, here, idempotencyToken, lastResult }} />
}
