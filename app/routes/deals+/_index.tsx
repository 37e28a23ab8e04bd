import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData, useSearchParams } from "@remix-run/react"
import { contractTexts } from "#app/modules/contracts/contracts.texts.ts"
import { parseDealFilter } from "#app/modules/contracts/deals/deal-filter.ts"
import { dealTotals, dealYears, listDeals } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { DealFilters, DealSummary, DealTable } from "#app/modules/contracts/ui/deal-list.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { pageWindow, parsePage } from "#app/shared/pagination.ts"
import { path } from "#app/shared/paths.ts"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Pagination } from "#app/shared/ui/list/pagination.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Gap } from "#app/shared/ui/value/gap.tsx"

const PAGE_SIZE = 20

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, "everyone")
  const search = new URL(args.request.url).searchParams
  const filter = parseDealFilter(search)
  const page = parsePage(search.get("page"))
  const [totals, deals, years] = await Promise.all([
    dealTotals(filter),
    listDeals(filter, (page - 1) * PAGE_SIZE, PAGE_SIZE),
    dealYears(),
  ])
  return { deals, totals, years, window: pageWindow(totals.count, page, PAGE_SIZE) }
}

export const meta = titled(contractTexts, "deals-title", "deals-lead")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Deals() {
  const { deals, totals, years, window } = useLoaderData<typeof loader>()
  const [query] = useSearchParams()
  const t = useTexts(contractTexts)
  return (
    <div className="wrap band">
      <Crumbs here={t("deals-title")} />
      <PageHead title={t("deals-title")} lead={t("deals-lead")} />
      <DealFilters years={years} />
      {deals.length === 0 ? (
        <EmptyState title={t("deals-none")} action={<Link to={path.deals()}>{t("deals-clear")}</Link>}>
          {t("deals-none-hint")}
        </EmptyState>
      ) : (
        <div className="stack">
          <DealSummary totals={totals} />
          <DealTable deals={deals} />
          <Pagination window={window} />
          <p className="small">
            {t("deal-what")}
            <Gap />
            <Link to={`${path.dealsCsv()}?${query}`} reloadDocument>
              {t("deals-csv")}
            </Link>
          </p>
        </div>
      )}
    </div>
  )
}
