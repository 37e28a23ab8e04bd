import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { measureTexts } from "#app/modules/measures/measure.texts.ts"
import { MEASURE_STATES } from "#app/modules/measures/measure.ts"
import { listMeasures } from "#app/modules/measures/measure-queries.server.ts"
import { MeasureTable } from "#app/modules/measures/ui/measure-table.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { parsePage } from "#app/shared/pagination.ts"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { ChosenFilters, Filters } from "#app/shared/ui/list/filters.tsx"
import { Pagination } from "#app/shared/ui/list/pagination.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

const READERS = ["operation-publish", "supervision", "vetting", "audit", "agency"] as const

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await guard(args, ...READERS)
  const query = new URL(args.request.url).searchParams
  const states = MEASURE_STATES.filter(state => query.getAll("state").includes(state))
  return {
    ...(await listMeasures(actor, states, parsePage(query.get("page")))),
    now,
    isStaff: isPerson(actor) && actor.staffRole !== undefined,
  }
}

export const meta = titled(measureTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Measures() {
  const t = useTexts(measureTexts)
  const { rows, window, isStaff, now } = useLoaderData<typeof loader>()
  const groups = [
    {
      param: "state",
      title: t("filter"),
      choices: MEASURE_STATES.map(value => ({ value, label: t(`state.${value}`) })),
    },
  ]
  return (
    <>
      <PageHead title={t("title")} lead={t(isStaff ? "lead" : "lead-agency")} />
      <div className="side">
        <div>
          <Filters groups={groups} keep={[]} />
        </div>
        <div className="stack">
          <ChosenFilters groups={groups} />
          {rows.length === 0 ? (
            <EmptyState title={t("empty-title")}>{t("empty-text")}</EmptyState>
          ) : (
            <div>
              <MeasureTable rows={rows} now={now} />
              <Pagination window={window} />
            </div>
          )}
        </div>
      </div>
    </>
  )
}
