import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { ownExpertSchema } from "#app/modules/experts/expert.schema.ts"
import { changeOwnExpert } from "#app/modules/experts/expert-actions.server.ts"
import { expertDeskTexts } from "#app/modules/experts/expert-desk.texts.ts"
import { ownExpert } from "#app/modules/experts/expert-queries.server.ts"
import { expertRefusals } from "#app/modules/experts/refusals.texts.ts"
import { WholeProfile } from "#app/modules/experts/ui/expert-profile.tsx"
import { ExpertTag, OwnNotices, PauseOwn } from "#app/modules/experts/ui/own-expert.tsx"
import { ProfileForm } from "#app/modules/experts/ui/profile-form.tsx"
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
  const { actor, now } = await guard(args, "expert")
  const file = found(isPerson(actor) && (await ownExpert(actor)))
  return { file, now, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor } = await guard(args, "expert")
  const form = parseForm(await readForm(args), ownExpertSchema, expertRefusals)
  if (!form.ok) return form.reply
  const done = await changeOwnExpert(services, found(isPerson(actor) && actor), form.value)
  if (!done.ok) return form.refused(done.error)
  return redirectWithFlash(services, path.ownExpert(), done.value)
}

export const meta = titled(expertDeskTexts, "own-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function OwnExpertPage() {
  const t = useTexts(expertDeskTexts)
  const { file, now, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const isPublic = file.status === "published"
  return (
    <>
      <Crumbs here={t("own-title")} />
      <PageHead title={t("own-title")} tag={<ExpertTag status={file.status} />} lead={t("own-lead")} />
      <TwoColumns
        aside={
          <>
            {file.profile && <WholeProfile profile={file.profile} title={t("published-title")} />}
            {isPublic && (
              <p>
                <Link to={path.expert(file.id)}>{t("see-public")}</Link>
              </p>
            )}
            <PauseOwn file={file} idempotencyToken={idempotencyToken} lastResult={lastResult} />
          </>
        }
      >
        <OwnNotices file={file} now={now} />
        <ProfileForm
          profile={file.proposal?.profile ?? file.profile}
          idempotencyToken={idempotencyToken}
          lastResult={lastResult}
        />
      </TwoColumns>
    </>
  )
}
