import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { changeOwn } from "#app/modules/accounts/people/change-own.server.ts"
import { profileOf } from "#app/modules/accounts/people/people-queries.server.ts"
import { profileSchema } from "#app/modules/accounts/people/profile.schema.ts"
import { profileTexts } from "#app/modules/accounts/people/profile.texts.ts"
import { accountRefusals } from "#app/modules/accounts/refusals.texts.ts"
import { PasswordForm, PersonForm } from "#app/modules/accounts/ui/profile-forms.tsx"
import { OwnOrganisations, OwnSessions } from "#app/modules/accounts/ui/profile-lists.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, viewer, now } = await guard(args, "signed-in")
  const person = found(isPerson(actor) && actor)
  const profile = found(await profileOf(services, person, viewer.session?._id))
  return { profile, now, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const { services, viewer } = await guard(args, "signed-in")
  const form = parseForm(await readForm(args), profileSchema, accountRefusals)
  if (!form.ok) return form.reply
  const result = await changeOwn(services, viewer, form.value)
  if (!result.ok) return form.refused(result.error)
  return redirectWithFlash(services, path.profile(), result.value)
}

export const meta = titled(profileTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Profile() {
  const t = useTexts(profileTexts)
  const { profile, now, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Crumbs here={t("title")} />
      <PageHead title={t("title")} />
      <TwoColumns
        aside={
          <>
            <OwnOrganisations profile={profile} />
            <OwnSessions profile={profile} now={now} />
          </>
        }
      >
        <PersonForm {...{ profile, idempotencyToken, lastResult }} />
        <PasswordForm {...{ idempotencyToken, lastResult }} />
      </TwoColumns>
    </>
  )
}
