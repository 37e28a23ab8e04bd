import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { publicRequestTexts } from "#app/modules/requests/reading/public-request.texts.ts"
import { listRequests } from "#app/modules/requests/reading/request-queries.server.ts"
import { requestQuestion } from "#app/modules/requests/reading/request-question.ts"
import { RequestRows, RequestTabs } from "#app/modules/requests/ui/request-list.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { SOON_DAYS } from "#app/shared/time/soon.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { ChosenFilters, type FilterGroup, Filters } from "#app/shared/ui/list/filters.tsx"
import { Pagination } from "#app/shared/ui/list/pagination.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { now } = await guard(args, "everyone")
  const question = requestQuestion(new URL(args.request.url).searchParams)
  return { ...(await listRequests(question, now)), tab: question.tab, now }
}

export const meta = titled(publicRequestTexts, "title", "lead")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

function useGroups(counts: Record<string, number>, isOpen: boolean): FilterGroup[] {
  const t = useTexts(publicRequestTexts)
  const fieldName = useTexts(fieldTexts)
  const fields = FIELD_IDS.map(id => ({ value: id, label: fieldName(id), count: counts[id] ?? 0 }))
  const closing = {
    param: "closing",
    title: t("time"),
    choices: [{ value: "soon", label: t("soon", { n: SOON_DAYS }) }],
  }
  const field = { param: "field", title: t("fields"), choices: fields }
  return isOpen ? [closing, field] : [field]
}

export default function RequestsPage() {
  const t = useTexts(publicRequestTexts)
  const { rows, window, tabs, fields, tab, now } = useLoaderData<typeof loader>()
  const groups = useGroups(fields, tab === "open")
  const publish = <LinkButton to={path.newRequest()}>{t("publish-own")}</LinkButton>
  return (
    <div className="wrap band">
      <Crumbs here={t("title")} />
      <PageHead title={t("title")} lead={t("lead")} action={publish} />
      <div className="stack">
        <RequestTabs tabs={tabs} current={tab} />
        <ChosenFilters groups={groups} />
        <div className="side">
          <Filters groups={groups} keep={["state"]} />
          <section aria-label={t(`tab.${tab}`)}>
            <p role="status">
              <b>{t("found", { n: window.total })}</b>
            </p>
            {rows.length > 0 ? (
              <RequestRows rows={rows} now={now} />
            ) : (
              <EmptyState title={t("empty")} action={publish}>
                {t("empty-hint")}
              </EmptyState>
            )}
            <Pagination window={window} />
          </section>
        </div>
      </div>
    </div>
  )
}
