import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { biddingTexts } from "#app/modules/bidding/bidding.texts.ts"
import { opportunities } from "#app/modules/bidding/opportunity-queries.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, now } = await guard(args, "agency")
  return { ...(await opportunities(services, actor)), now }
}

export const meta = titled(biddingTexts, "opportunities-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Opportunities() {
  const { isListed, rows, now } = useLoaderData<typeof loader>()
  const t = useTexts(biddingTexts)
  return (
    <>
      <PageHead title={t("opportunities-title")} lead={t("opportunities-lead")} />
      {!isListed && (
        <EmptyState
          title={t("not-listed-title")}
          action={<LinkButton to={path.listing()}>{t("to-listing")}</LinkButton>}
        >
          {t("not-listed-hint")}
        </EmptyState>
      )}
      {isListed && rows.length === 0 && (
        <EmptyState
          title={t("opportunities-none")}
          action={<LinkButton to={path.requests()}>{t("to-requests")}</LinkButton>}
        >
          {t("opportunities-none-hint")}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable
          caption={t("opportunities-title")}
          quietCaption
          rows={rows}
          rowKey={row => row.request.id}
          columns={[
            {
              key: "title",
              head: t("col-request"),
              isRowHead: true,
              cell: row => <Link to={path.bidFor(row.request.id)}>{row.request.title}</Link>,
            },
            { key: "owner", head: t("col-owner"), cell: row => row.request.ownerName },
            { key: "item", head: t("col-item"), cell: row => row.request.itemName },
            {
              key: "able",
              head: t("col-able"),
              cell: row =>
                row.refusal ? (
                  <Tag tone="risk">
                    {t(`check.${row.refusal}`)} · {t("missing")}
                  </Tag>
                ) : (
                  <Tag tone="open">{t("able")}</Tag>
                ),
            },
            {
              key: "closing",
              head: t("col-closing"),
              cell: row => <When at={row.request.closingAt} now={now} deadline />,
            },
            {
              key: "ceiling",
              head: t("col-ceiling"),
              align: "end",
              cell: row => <Money fen={row.request.ceilingFen} bare />,
            },
          ]}
        />
      )}
    </>
  )
}
