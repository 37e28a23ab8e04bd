import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { claimableStepSchema } from "#app/modules/claimable/claim.schema.ts"
import { claimableTexts } from "#app/modules/claimable/claimable.texts.ts"
import { CLAIMABLE_STATES } from "#app/modules/claimable/claimable.ts"
import { claimableEntries } from "#app/modules/claimable/claimable-queries.server.ts"
import { parseClaimableQuestion } from "#app/modules/claimable/claimable-question.ts"
import { inviteAgency } from "#app/modules/claimable/invite-agency.server.ts"
import { ClaimableRows } from "#app/modules/claimable/ui/claimable-rows.tsx"
import { withdrawAgencyInvitation } from "#app/modules/claimable/withdraw-invitation.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { ChosenFilters, Filters } from "#app/shared/ui/list/filters.tsx"
import { Pagination } from "#app/shared/ui/list/pagination.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { SearchForm } from "#app/shared/ui/shell/search-box.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { now } = await guard(args, "vetting")
  const question = parseClaimableQuestion(new URL(args.request.url).searchParams)
  const page = await claimableEntries(question, now)
  return { ...page, question, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "vetting")
  const form = parseForm(await readForm(args, entered), claimableStepSchema, claimableTexts)
  if (!form.ok) return form.reply
  const { services, actor } = entered
  const officer = found(isPerson(actor) && actor)
  const here = path.claimable() + new URL(args.request.url).search
  if (form.value.intent === "withdraw") {
    const done = await withdrawAgencyInvitation(services, officer, form.value)
    return done.ok ? redirectWithFlash(services, here, "invitation-revoked") : form.refused(done.error)
  }
  const sent = await inviteAgency(services, officer, form.value)
  if (!sent.ok) return form.refused(sent.error)
  return redirectWithFlash(services, here, "invitation-sent", { email: sent.value.email })
}

export const meta = titled(claimableTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ClaimablePage() {
  const t = useTexts(claimableTexts)
  const { rows, window, counts, question, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const choices = CLAIMABLE_STATES.map(value => ({ value, label: t(`state.${value}`), count: counts[value] }))
  const groups = [{ param: "state", title: t("state"), choices }]
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        action={
          <LinkButton tone="main" to={path.importClaimable()}>
            {t("import")}
          </LinkButton>
        }
      />
      <div className="stack">
        <SearchForm
          label={t("search")}
          example={t("search")}
          value={question.q}
          keep={question.states.map(state => ["state", state])}
        />
        <div className="side">
          <Filters groups={groups} />
          <div className="stack">
            <ChosenFilters groups={groups} />
            <p role="status">
              <b>{t("found", { n: window.total })}</b> <span className="small muted">{t("again-hint")}</span>
            </p>
            {rows.length > 0 && <ClaimableRows {...{ rows, idempotencyToken, lastResult }} />}
            {rows.length === 0 && <EmptyState title={t("empty")}>{t("empty.hint")}</EmptyState>}
            <Pagination window={window} />
          </div>
        </div>
      </div>
    </>
  )
}
