import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import { openConsultations } from "#app/modules/catalogue/consultation/consultation-queries.server.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { calendarAhead } from "#app/modules/policies/policy-queries.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { CalendarProvider } from "#app/shared/ui/value/calendar.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { lang, now } = await guard(args, "everyone")
  const [rows, calendar] = await Promise.all([openConsultations(lang), calendarAhead(now)])
  return { rows, calendar, now }
}

export const meta = titled(editingTexts, "consultations.title", "consultations.lead")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Consultations() {
  const t = useTexts(editingTexts)
  const words = useTexts(catalogueTexts)
  const { rows, calendar, now } = useLoaderData<typeof loader>()
  return (
    <div className="wrap band">
      <Crumbs trail={[{ to: path.items(), label: words("title") }]} here={t("consultations.title")} />
      <PageHead title={t("consultations.title")} lead={t("consultations.lead")} />
      {rows.length === 0 && (
        <EmptyState title={t("consultations.empty")}>{t("consultations.empty.hint")}</EmptyState>
      )}
      {rows.length > 0 && (
        <Card>
          <CalendarProvider ahead={calendar}>
            <DataTable
              caption={t("consultations.title")}
              quietCaption
              rows={rows}
              rowKey={row => row.code}
              columns={[
                {
                  key: "name",
                  head: words("column.name"),
                  isRowHead: true,
                  cell: row => (
                    <>
                      <Link to={path.itemConsultation(row.code)}>{row.name}</Link>
                      <div className="small muted">{row.code}</div>
                    </>
                  ),
                },
                {
                  key: "kind",
                  head: t("state"),
                  cell: row => (
                    <Tag tone="note">
                      {t(row.isRevision ? "consultations.revision" : "consultations.new")}
                    </Tag>
                  ),
                },
                {
                  key: "closes",
                  head: t("consultations.closes"),
                  cell: row => <When at={row.closesAt} now={now} deadline="working-days" />,
                },
              ]}
            />
          </CalendarProvider>
        </Card>
      )}
    </div>
  )
}
