import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { contractTexts } from "#app/modules/contracts/contracts.texts.ts"
import { dealById } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { ContractTag } from "#app/modules/contracts/ui/contract-facts.tsx"
import { publicRequest } from "#app/modules/requests/reading/request-queries.server.ts"
import { RequestTimeline } from "#app/modules/requests/ui/request-timeline.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { savingPercent } from "#app/shared/ratio.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { Money } from "#app/shared/ui/value/money.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, now } = await guard(args, "everyone")
  const deal = found(await dealById(args.params.id ?? ""))
  const request = found(await publicRequest(services, actor, deal.requestId))
  return { deal, itemName: request.itemName, timeline: request.timeline, now }
}

export const meta = titledBy<typeof loader>(
  (data, lang) => data?.deal.title ?? contractTexts[lang]["deals-title"],
)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Deal() {
  const { deal, itemName, timeline, now } = useLoaderData<typeof loader>()
  const t = useTexts(contractTexts)
  return (
    <div className="wrap band">
      <Crumbs trail={[{ to: path.deals(), label: t("deals-title") }]} here={deal.number} />
      <PageHead
        title={deal.title}
        tag={<ContractTag state={deal.state} />}
        lead={t("deal-number", { number: deal.number })}
      />
      <TwoColumns
        aside={
          <Card title={t("timeline-title")}>
            <RequestTimeline entries={timeline} now={now} />
          </Card>
        }
      >
        <section className="result">
          <div>
            <div className="muted">{t("col-agency")}</div>
            <strong>
              <Link to={path.agency(deal.agencyId)}>{deal.agencyName}</Link> <Money fen={deal.amountFen} />
            </strong>
            <div>
              {t("deal-saving")} {savingPercent(deal.amountFen, deal.ceilingFen) ?? "0.00"}% (
              <Money fen={deal.ceilingFen - deal.amountFen} /> / <Money fen={deal.ceilingFen} />)
            </div>
          </div>
          <LinkButton to={path.request(deal.requestId)}>{t("deal-request")}</LinkButton>
        </section>
        <Card title={t("deal-facts")}>
          <Facts
            facts={[
              { term: t("owner"), value: deal.ownerName },
              {
                term: t("deal-item"),
                value: <Link to={path.item(deal.itemCode)}>{itemName}</Link>,
              },
              { term: t("winning"), value: <Money fen={deal.winningFen} /> },
              { term: t("ceiling"), value: <Money fen={deal.ceilingFen} /> },
              { term: t("deal-date"), value: <When at={deal.dealAt} /> },
            ]}
          />
          <p>
            <Link to={path.requestNotice(deal.requestId)}>{t("deal-notice")}</Link>
          </p>
          <p className="small">{t("deal-what")}</p>
        </Card>
      </TwoColumns>
    </div>
  )
}
