import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { managedAnnouncements } from "#app/modules/publishing/announcement-queries.server.ts"
import { publishingTexts } from "#app/modules/publishing/publishing.texts.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { type Column, DataTable } from "#app/shared/ui/list/data-table.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

const TONE = { draft: "wait", published: "open", withdrawn: "plain" } as const

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await guard(args, "operation-publish")
  return { announcements: await managedAnnouncements(actor, now), now }
}

export const meta = titled(publishingTexts, "manage-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

type Row = ReturnType<typeof useLoaderData<typeof loader>>["announcements"][number]

export default function ManageAnnouncements() {
  const t = useTexts(publishingTexts)
  const lang = useLang()
  const { announcements, now } = useLoaderData<typeof loader>()
  const columns: Column<Row>[] = [
    {
      key: "title",
      head: t("heading"),
      isRowHead: true,
      cell: row => (
        <Link to={`${path.manageAnnouncements()}/${row.id}`}>
          {lang === "en" ? row.titleEn : row.titleZh}
        </Link>
      ),
    },
    { key: "kind", head: t("kind"), cell: row => t(`kind.${row.kind}`) },
    {
      key: "state",
      head: t("state"),
      cell: row => <Tag tone={TONE[row.state]}>{t(`state.${row.state}`)}</Tag>,
    },
    { key: "saved", head: t("saved"), cell: row => <When at={row.savedAt} now={now} /> },
  ]
  const write = (
    <LinkButton tone="main" to={`${path.manageAnnouncements()}/new`}>
      {t("new")}
    </LinkButton>
  )
  return (
    <>
      <PageHead title={t("manage-title")} action={write} />
      {announcements.length === 0 && <EmptyState title={t("manage-empty")}>{t("empty-hint")}</EmptyState>}
      {announcements.length > 0 && (
        <DataTable
          columns={columns}
          rows={announcements}
          rowKey={row => row.id}
          caption={t("manage-title")}
          quietCaption
        />
      )}
    </>
  )
}
