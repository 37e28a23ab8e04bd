import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { lifeTexts } from "#app/modules/directory/life/life.texts.ts"
import { measureTexts } from "#app/modules/directory/life/measures/measure.texts.ts"
import { MEASURE_STATES } from "#app/modules/directory/life/measures/measure.ts"
import { listMeasures, type MeasureRow } from "#app/modules/directory/life/measures/measure-queries.server.ts"
import { MEASURE_TONES } from "#app/modules/directory/life/measures/ui/measure-words.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { parsePage } from "#app/shared/pagination.ts"
import { path } from "#app/shared/paths.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Link } from "#app/shared/ui/link/link.tsx"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { ChosenFilters, Filters } from "#app/shared/ui/list/filters.tsx"
import { Pagination } from "#app/shared/ui/list/pagination.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { pageMeta } from "#app/shared/ui/page-meta.ts"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { DueBy } from "#app/shared/ui/value/overdue.tsx"
import { OnDay } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await guard(args, "operation-publish", "supervision", "vetting", "audit", "agency")
  const query = new URL(args.request.url).searchParams
  const states = MEASURE_STATES.filter(state => query.getAll("state").includes(state))
  const found = await listMeasures(actor, states, parsePage(query.get("page")))
  return { ...found, now, isStaff: isPerson(actor) && actor.staffRole !== undefined }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, lang => translator(measureTexts, lang)("title"))

export default function Measures() {
  const t = useTexts(measureTexts)
  const words = useTexts(lifeTexts)
  const { rows, window, isStaff, now } = useLoaderData<typeof loader>()
  const groups = [
    {
      param: "state",
      title: t("filter"),
      choices: MEASURE_STATES.map(value => ({ value, label: t(`state.${value}`) })),
    },
  ]
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: "number",
      head: t("number"),
      isRowHead: true,
      cell: row => (
        <>
          <Link to={path.measure(row.id)}>{row.number}</Link>
          <div>{row.agencyName}</div>
        </>
      ),
    },
    {
      key: "kind",
      head: t("kind"),
      cell: row => (
        <>
          {words(`kind.${row.kind}`)}
          <div className="small muted">{words(`reason.${row.reason}`)}</div>
        </>
      ),
    },
    { key: "state", head: t("state"), cell: row => <StateTag state={row.state} /> },
    { key: "by", head: t("act-by"), cell: row => row.actBy && <DueBy at={row.actBy} now={now} /> },
    { key: "at", head: t("proposed-at"), cell: row => <OnDay day={localDay(new Date(row.proposedAt))} /> },
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
              <DataTable
                columns={columns}
                rows={rows}
                rowKey={row => row.id}
                caption={t("list-caption")}
                quietCaption
              />
              <Pagination window={window} />
            </div>
          )}
        </div>
      </div>
    </>
  )
}

function StateTag({ state }: Pick<MeasureRow, "state">) {
  const t = useTexts(measureTexts)
  return <Tag tone={MEASURE_TONES[state]}>{t(`state.${state}`)}</Tag>
}

export function ErrorBoundary() {
  return <RouteErrorBoundary />
}
