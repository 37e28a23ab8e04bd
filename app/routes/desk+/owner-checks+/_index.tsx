import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { organisationTexts } from "#app/modules/accounts/organisations/organisation.texts.ts"
import { ownerCheckQueue } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { DueBy } from "#app/shared/ui/value/overdue.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await guard(args, "vetting", "system")
  return { rows: await ownerCheckQueue(actor, now), now }
}

export const meta = titled(organisationTexts, "checks-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function OwnerChecks() {
  const t = useTexts(organisationTexts)
  const { rows, now } = useLoaderData<typeof loader>()
  return (
    <>
      <Crumbs here={t("checks-title")} />
      <PageHead title={t("checks-title")} lead={t("checks-lead")} />
      {rows.length === 0 && <EmptyState title={t("checks-empty")}>{t("checks-empty-text")}</EmptyState>}
      <Rows label={t("checks-title")}>
        {rows.map(row => (
          <Row
            key={row.id}
            title={row.name}
            to={path.ownerCheck(row.id)}
            tag={row.isChange && <Tag tone="note">{t("change-tag")}</Tag>}
            aside={
              <LinkButton slim to={path.ownerCheck(row.id)} aria-label={`${t("checks-open")}: ${row.name}`}>
                {t("checks-open")}
              </LinkButton>
            }
          >
            <p className="muted">
              {row.uscc}
              {row.dueAt && (
                <>
                  {" · "}
                  {t("check-due")}
                  <DueBy at={row.dueAt} now={now} />
                </>
              )}
            </p>
          </Row>
        ))}
      </Rows>
    </>
  )
}
