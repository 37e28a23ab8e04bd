import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { biddingTexts } from "#app/modules/bidding/bidding.texts.ts"
import { selectionTexts } from "#app/modules/bidding/selection/selection.texts.ts"
import { awardNotice } from "#app/modules/bidding/selection/selection-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { PrintButton } from "#app/shared/ui/copy-button.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { Money } from "#app/shared/ui/value/money.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { now } = await guard(args, "everyone")
  return { notice: found(await awardNotice(args.params.id ?? "")), now }
}

export const meta = titledBy<typeof loader>(
  (data, lang) => `${selectionTexts[lang]["notice-title"]} ${data?.notice.number ?? ""}`,
)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Notice() {
  const { notice, now } = useLoaderData<typeof loader>()
  const t = useTexts(selectionTexts)
  const words = useTexts(biddingTexts)
  const { id, number, title, ownerName: owner, agencyName: agency } = notice
  const mayObject = notice.state === "award-notice" && new Date(now) < new Date(notice.objectionBy)
  return (
    <div className="wrap band">
      <Crumbs trail={[{ to: path.request(id), label: number }]} here={t("notice-title")} />
      <PageHead title={t("notice-title")} lead={t("notice-number", { number })} action={<PrintButton />} />
      <Card>
        <p>
          <b>{t("notice-to", { agency })}</b>
        </p>
        <p>{t("notice-body", { owner, title, number })}</p>
        <Facts
          layout="table"
          facts={[
            { term: words("col-owner"), value: owner },
            { term: t("agency"), value: agency },
            { term: words("col-item"), value: notice.itemName },
            { term: t("notice-price"), value: <Money fen={notice.amountFen} /> },
            { term: words("col-method"), value: words(`method.${notice.method}`) },
            { term: t("select-reason"), value: notice.reason },
            { term: t("notice-quotes"), value: t("notice-quotes-n", { n: notice.quotes }) },
            { term: t("notice-service"), value: t("notice-service-n", { n: notice.serviceWorkingDays }) },
            { term: t("notice-deliverable"), value: notice.deliverable },
            { term: t("notice-issued"), value: <When at={notice.noticeAt} /> },
            { term: t("notice-objection"), value: <When at={notice.objectionBy} /> },
          ]}
        />
        <p className="muted">{t("notice-foot")}</p>
      </Card>
      {mayObject && <LinkButton to={path.complaint(path.request(id))}>{t("object")}</LinkButton>}
    </div>
  )
}
