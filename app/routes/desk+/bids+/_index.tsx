import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { myBids } from "#app/modules/bidding/bid-queries.server.ts"
import { biddingTexts } from "#app/modules/bidding/bidding.texts.ts"
import { OutcomeTag } from "#app/modules/bidding/ui/bid-parts.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { Money } from "#app/shared/ui/value/money.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await guard(args, "agency")
  return { bids: await myBids(actor), now }
}

export const meta = titled(biddingTexts, "bids-title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function MyBids() {
  const { bids, now } = useLoaderData<typeof loader>()
  const t = useTexts(biddingTexts)
  return (
    <>
      <PageHead title={t("bids-title")} lead={t("bids-lead")} />
      {bids.length === 0 ? (
        <EmptyState
          title={t("bids-none")}
          action={<LinkButton to={path.opportunities()}>{t("to-opportunities")}</LinkButton>}
        >
          {t("bids-none-hint")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("bids-title")}
          quietCaption
          rows={bids}
          rowKey={bid => bid.request.id}
          rowTone={bid => (bid.outcome === "won" ? "win" : undefined)}
          columns={[
            {
              key: "title",
              head: t("col-request"),
              isRowHead: true,
              cell: bid => <Link to={path.bidFor(bid.request.id)}>{bid.request.title}</Link>,
            },
            { key: "owner", head: t("col-owner"), cell: bid => bid.request.ownerName },
            { key: "state", head: t("col-state"), cell: bid => <OutcomeTag outcome={bid.outcome} /> },
            {
              key: "time",
              head: t("col-closing"),
              cell: bid =>
                bid.confirmBy ? (
                  <When at={bid.confirmBy} now={now} deadline="working-days" />
                ) : (
                  <When at={bid.request.closingAt} now={now} />
                ),
            },
            { key: "rank", head: t("col-rank"), align: "end", cell: bid => bid.rank || "" },
            {
              key: "amount",
              head: t("col-amount"),
              align: "end",
              cell: bid => <Money fen={bid.amountFen} bare />,
            },
          ]}
        />
      )}
    </>
  )
}
