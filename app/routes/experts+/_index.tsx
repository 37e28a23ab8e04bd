import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { expertTexts } from "#app/modules/experts/expert.texts.ts"
import { narrowExperts, parseExpertQuestion } from "#app/modules/experts/expert-list.ts"
import { publicExperts } from "#app/modules/experts/expert-queries.server.ts"
import { ExpertRows } from "#app/modules/experts/ui/expert-rows.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { ChosenFilters, type FilterGroup, Filters } from "#app/shared/ui/list/filters.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { SearchForm } from "#app/shared/ui/shell/search-box.tsx"

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, "everyone")
  const question = parseExpertQuestion(new URL(args.request.url).searchParams)
  const experts = await publicExperts()
  const isNarrowed = question.q !== "" || question.fields.length + question.modes.length > 0
  return { ...narrowExperts(experts, question), q: question.q, total: experts.length, isNarrowed }
}

export const meta = titled(expertTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

function useGroups({ counts }: ReturnType<typeof useLoaderData<typeof loader>>): FilterGroup[] {
  const t = useTexts(expertTexts)
  const fieldName = useTexts(fieldTexts)
  return [
    {
      param: "field",
      title: t("group-field"),
      choices: counts.fields.map(({ id, n }) => ({ value: id, label: fieldName(id), count: n })),
    },
    {
      param: "mode",
      title: t("group-mode"),
      choices: counts.modes.map(({ id, n }) => ({ value: id, label: t(`mode.${id}`), count: n })),
    },
  ]
}

export default function ExpertsPage() {
  const t = useTexts(expertTexts)
  const page = useLoaderData<typeof loader>()
  const { rows, total, isNarrowed } = page
  const groups = useGroups(page)
  return (
    <div className="wrap band">
      <Crumbs here={t("title")} />
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="stack">
        <SearchForm label={t("search-label")} example={t("search-example")} value={page.q} />
        <ChosenFilters groups={groups} />
        <div className="side">
          <Filters groups={groups}>
            <p className="small muted">{t("two-fields")}</p>
          </Filters>
          <section aria-label={t("list")}>
            <div className="section-head">
              <b role="status">{t(isNarrowed ? "found-some" : "found-all", { n: rows.length })}</b>
            </div>
            {rows.length > 0 && <ExpertRows experts={rows} />}
            {rows.length === 0 && <NoExperts isNarrowed={isNarrowed && total > 0} />}
          </section>
        </div>
      </div>
    </div>
  )
}

function NoExperts({ isNarrowed }: { isNarrowed: boolean }) {
  const t = useTexts(expertTexts)
  const to = isNarrowed ? path.experts() : path.items()
  return (
    <EmptyState
      title={t(isNarrowed ? "empty-title" : "none-title")}
      action={<LinkButton to={to}>{t(isNarrowed ? "see-all" : "see-items")}</LinkButton>}
    >
      {t(isNarrowed ? "empty-text" : "none-text")}
    </EmptyState>
  )
}
