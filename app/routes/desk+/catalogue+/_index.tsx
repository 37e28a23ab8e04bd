import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { managedItems } from "#app/modules/catalogue/editing/desk-queries.server.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { managedFor, parseManagedQuestion } from "#app/modules/catalogue/editing/managed-list.ts"
import { ManagedFilters, ManagedTable } from "#app/modules/catalogue/ui/managed-items.tsx"
import { agenciesByItem } from "#app/modules/directory/agency-queries.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { hasStaffRole } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { SearchForm } from "#app/shared/ui/shell/search-box.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, now } = await guard(args, "operation-publish", "department")
  const question = parseManagedQuestion(new URL(args.request.url).searchParams)
  const [items, agencies] = await Promise.all([managedItems(actor, now), agenciesByItem(services)])
  const rows = items.map(item => ({ ...item, agencies: agencies[item.code] ?? 0 }))
  const mayManage = hasStaffRole(actor, "operation-publish")
  return { all: rows, rows: managedFor(rows, question), q: question.q, mayManage }
}

export const meta = titled(editingTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ManageCatalogue() {
  const t = useTexts(editingTexts)
  const { all, rows, q, mayManage } = useLoaderData<typeof loader>()
  const create = mayManage && (
    <LinkButton tone="main" to={path.newItem()}>
      {t("new")}
    </LinkButton>
  )
  return (
    <>
      <PageHead title={t("title")} lead={t(mayManage ? "lead" : "lead.department")} action={create} />
      <div className="stack">
        <SearchForm label={t("title")} example="ZJ001" value={q} />
        <div className="side">
          <ManagedFilters rows={all} />
          <div className="stack">
            <p role="status">
              <b>{t("found", { n: rows.length })}</b>
            </p>
            {mayManage && (
              <p className="actions small">
                <Link to={path.importItems()}>{t("import")}</Link>
                <span>
                  {t("export")}
                  <a href={path.itemTable("csv")}>CSV</a> · <a href={path.itemTable("xlsx")}>XLSX</a>
                </span>
              </p>
            )}
            {rows.length > 0 && <ManagedTable rows={rows} />}
            {rows.length === 0 && <EmptyState title={t("empty")}>{t("empty.hint")}</EmptyState>}
          </div>
        </div>
      </div>
    </>
  )
}
