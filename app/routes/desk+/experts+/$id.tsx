import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { decideExpertSchema } from "#app/modules/experts/expert.schema.ts"
import { manageExpert } from "#app/modules/experts/expert-actions.server.ts"
import { expertDeskTexts } from "#app/modules/experts/expert-desk.texts.ts"
import { managedExpert } from "#app/modules/experts/expert-queries.server.ts"
import { expertRefusals } from "#app/modules/experts/refusals.texts.ts"
import { WholeProfile } from "#app/modules/experts/ui/expert-profile.tsx"
import { DecideForms, MoveForms, PrivateTies } from "#app/modules/experts/ui/manage-parts.tsx"
import { ExpertTag } from "#app/modules/experts/ui/own-expert.tsx"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { needsProof, prove } from "#app/platform/auth/proof.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { TwoColumns } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "operation-publish")
  const [file, policies] = await Promise.all([
    managedExpert(entered.actor, args.params.id ?? "", entered.now),
    currentPolicies(entered.now),
  ])
  const months = readPolicy(policies, "expert.conflict")
  return { file: found(file), months, needsPassword: needsProof(entered), idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "operation-publish")
  const { services, actor } = entered
  const form = parseForm(await readForm(args), decideExpertSchema, expertRefusals)
  if (!form.ok) return form.reply
  const proof = await prove(entered, form.value.currentPassword)
  if (!proof.ok) return form.refused(proof.error)
  const expertId = args.params.id ?? ""
  const done = await manageExpert(services, actor, { expertId, asked: form.value })
  if (!done.ok) return form.refused(done.error)
  return redirectWithFlash(services, path.manageExpert(expertId), done.value)
}

export const meta = titledBy<typeof loader>(data => data?.file.name)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ManageExpert() {
  const t = useTexts(expertDeskTexts)
  const { file, months, ...form } = useLoaderData<typeof loader>()
  const forms = { ...form, lastResult: useActionData<typeof action>() }
  const declared = file.proposal?.profile ?? file.profile
  return (
    <>
      <Crumbs trail={[{ to: path.manageExperts(), label: t("manage-title") }]} here={file.name} />
      <PageHead title={file.name} tag={<ExpertTag status={file.status} />} lead={file.batch} />
      <TwoColumns
        aside={
          <>
            {file.isWaiting && <DecideForms {...forms} />}
            <MoveForms file={file} {...forms} />
            {file.status === "published" && (
              <p>
                <Link to={path.expert(file.id)}>{t("see-public")}</Link>
              </p>
            )}
          </>
        }
      >
        {!declared && <EmptyState title={t("nothing-yet")} />}
        {file.isWaiting && file.proposal && (
          <WholeProfile profile={file.proposal.profile} title={t("proposal-title")} />
        )}
        {declared && <PrivateTies profile={declared} months={months} />}
        {file.profile && <WholeProfile profile={file.profile} title={t("published-title")} />}
      </TwoColumns>
    </>
  )
}
