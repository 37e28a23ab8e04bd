import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { ANNOUNCEMENT_KINDS, isAnnouncementKind } from "#app/modules/publishing/announcement.ts"
import { listAnnouncements } from "#app/modules/publishing/announcement-queries.server.ts"
import { publishingTexts } from "#app/modules/publishing/publishing.texts.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { parsePage } from "#app/shared/pagination.ts"
import { path } from "#app/shared/paths.ts"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Pagination } from "#app/shared/ui/list/pagination.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Chips, Tag } from "#app/shared/ui/tag.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await guard(args, "everyone")
  const query = new URL(args.request.url).searchParams
  const asked = query.get("kind")
  const kind = isAnnouncementKind(asked) ? asked : undefined
  return { ...(await listAnnouncements(lang, kind, parsePage(query.get("page")))), kind: kind ?? null }
}

export const meta = titled(publishingTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Announcements() {
  const t = useTexts(publishingTexts)
  const { rows, window, kind } = useLoaderData<typeof loader>()
  const chip = (own: boolean) => ({
    className: own ? "chip chip-on" : "chip",
    "aria-current": own || undefined,
  })
  return (
    <div className="wrap band">
      <Crumbs here={t("title")} />
      <PageHead title={t("title")} />
      <Chips>
        <Link to={path.announcements()} {...chip(kind === null)}>
          {t("all")}
        </Link>
        {ANNOUNCEMENT_KINDS.map(one => (
          <Link key={one} to={path.announcements({ kind: one })} {...chip(kind === one)}>
            {t(`kind.${one}`)}
          </Link>
        ))}
      </Chips>
      <div className="stack mt-4">
        {rows.length === 0 && <EmptyState title={t("empty")}>{t("empty-hint")}</EmptyState>}
        {rows.length > 0 && (
          <Rows label={t("title")}>
            {rows.map(row => (
              <Row
                key={row.id}
                title={row.title}
                to={path.announcement(row.id)}
                tag={<Tag>{t(`kind.${row.kind}`)}</Tag>}
              >
                <p className="small">
                  <When at={row.publishedAt} />
                </p>
              </Row>
            ))}
          </Rows>
        )}
        <Pagination window={window} />
      </div>
    </div>
  )
}
