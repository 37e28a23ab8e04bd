import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { expertsSpeakingOf } from "#app/modules/experts/expert-queries.server.ts"
import { ExpertsToo } from "#app/modules/experts/ui/experts-too.tsx"
import { isNarrowed, parseAgencyQuestion, SORTS } from "#app/modules/search/agency-question.ts"
import { searchAgencies } from "#app/modules/search/agency-search.server.ts"
import { rowWords } from "#app/modules/search/row-words.ts"
import { searchTexts } from "#app/modules/search/search.texts.ts"
import { useAgencyFilters } from "#app/modules/search/ui/agency-filters.ts"
import { AgencyRows } from "#app/modules/search/ui/agency-rows.tsx"
import { NothingFound } from "#app/modules/search/ui/nothing-found.tsx"
import { noticeTexts } from "#app/modules/vetting/notice/notice.texts.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { ChosenFilters, Filters } from "#app/shared/ui/list/filters.tsx"
import { Pagination } from "#app/shared/ui/list/pagination.tsx"
import { SortLinks } from "#app/shared/ui/list/sort-links.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { SearchForm } from "#app/shared/ui/shell/search-box.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, lang } = await guard(args, "everyone")
  const question = parseAgencyQuestion(new URL(args.request.url).searchParams)
  const [results, experts] = await Promise.all([
    searchAgencies(services, question, lang),
    question.q ? expertsSpeakingOf(services, question.q) : [],
  ])
  // The next visitor may find the search engine back.
  if (results.isPlain) args.context.keepPage = undefined
  const rows = results.rows.map(row => rowWords(row, lang))
  return { ...results, rows, experts, q: question.q, isNarrowed: isNarrowed(question) }
}

export const meta = titledBy<typeof loader>((data, lang) =>
  [data?.q, translator(searchTexts, lang)("title")].filter(Boolean).join(" · "),
)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

/** How many were found, and for what. */
function useHeadline({ window, isNear, q, isNarrowed }: ReturnType<typeof useLoaderData<typeof loader>>) {
  const t = useTexts(searchTexts)
  const n = window.total
  if (isNear) return t("found-near", { n, q })
  if (q) return t("found-for", { n, q })
  return isNarrowed ? t("found-some", { n }) : t("found-all", { n })
}

export default function AgenciesPage() {
  const t = useTexts(searchTexts)
  const page = useLoaderData<typeof loader>()
  const notices = useTexts(noticeTexts)
  const groups = useAgencyFilters(page)
  const headline = useHeadline(page)
  return (
    <div className="wrap band">
      <Crumbs here={t("title")} />
      <PageHead title={t("title")} />
      <div className="stack">
        <SearchForm label={t("search-label")} example={t("search-example")} value={page.q} />
        <ChosenFilters groups={groups} />
        {page.isPlain && (
          <Callout tone="warning" title={t("plain-title")} level={2}>
            <p>{t("plain-text")}</p>
          </Callout>
        )}
        <div className="side">
          <Filters groups={groups} />
          <section aria-label={t("list")}>
            <div className="section-head">
              <div>
                <b role="status">{headline}</b> <span className="small muted">{t("why-order")}</span>
              </div>
              <SortLinks choices={SORTS.map(value => ({ value, label: t(`sort.${value}`) }))} />
            </div>
            <ExpertsToo experts={page.experts} q={page.q} />
            {page.rows.length > 0 ? (
              <AgencyRows rows={page.rows} />
            ) : (
              <NothingFound isNarrowed={page.isNarrowed} suggestions={page.suggestions} />
            )}
            <Pagination window={page.window} />
            <p className="small">
              <Link to={path.listingNotices()}>{notices("title")}</Link>
            </p>
          </section>
        </div>
      </div>
    </div>
  )
}
