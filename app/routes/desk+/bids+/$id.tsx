import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { bidAction } from "#app/modules/bidding/bid-actions.server.ts"
import { bidPage } from "#app/modules/bidding/bid-queries.server.ts"
import { biddingTexts } from "#app/modules/bidding/bidding.texts.ts"
import { AnswerAwardForms, SubmitBidForm, WithdrawBidForm } from "#app/modules/bidding/ui/bid-forms.tsx"
import { OpenedBid, OutcomeTag, Receipt } from "#app/modules/bidding/ui/bid-parts.tsx"
import { Conditions } from "#app/modules/bidding/ui/conditions.tsx"
import { RequestTag } from "#app/modules/requests/ui/request-tag.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { needsProof } from "#app/platform/auth/proof.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeInstant } from "#app/shared/time/describe.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { Money } from "#app/shared/ui/value/money.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "agency")
  const { services, actor, lang, now } = entered
  const page = found(await bidPage(services, actor, args.params.id ?? "", lang))
  return { page, now, idempotencyToken: newId(), needsPassword: needsProof(entered) }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "agency")
  return bidAction(args, entered)
}

export const meta = titledBy<typeof loader>(
  (data, lang) => `${biddingTexts[lang]["bid-title"]} ${data?.page.request.title ?? ""}`,
)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function BidFor() {
  const { page, now, ...form } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const t = useTexts(biddingTexts)
  const { request, bid, may, checks } = page
  const props = { page, now, lastResult, ...form }
  return (
    <>
      <Crumbs trail={[{ to: path.bids(), label: t("bids-title") }]} here={request.number} />
      <PageHead
        title={request.title}
        tag={bid ? <OutcomeTag outcome={bid.outcome} /> : <RequestTag state={request.state} />}
        lead={<Link to={path.request(request.id)}>{t("to-request")}</Link>}
      />
      <TwoColumns aside={<Conditions checks={checks} />}>
        <StatusPeriod {...props} />
        <Card>
          <Facts
            facts={[
              { term: t("col-owner"), value: request.ownerName },
              { term: t("col-item"), value: request.itemName },
              { term: t("col-ceiling"), value: <Money fen={request.ceilingFen} /> },
              { term: t("col-method"), value: t(`method.${request.method}`) },
              { term: t("col-closing"), value: <When at={request.closingAt} now={now} deadline /> },
            ]}
          />
        </Card>
        {page.award && <AnswerAwardForms {...props} />}
        {bid?.status === "submitted" && <Receipt bid={bid} />}
        {bid && <OpenedBid bid={bid} />}
        {may.submit && <SubmitBidForm {...props} />}
        {may.withdraw && <WithdrawBidForm {...props} />}
      </TwoColumns>
    </>
  )
}

/** Why there is nothing to submit, or what was withdrawn. */
function StatusPeriod({ page, now }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, "page" | "now">) {
  const t = useTexts(biddingTexts)
  const lang = useLang()
  const time = (at: Date | string) => describeInstant(new Date(at), new Date(now), lang).absolute
  const { request, bid, may, checks } = page
  const isOver = request.state !== "open" || new Date(now) >= new Date(request.closingAt)
  return (
    <>
      {bid?.status === "withdrawn" && (
        <Callout level={2} title={t("withdrawn-title")}>
          {t("withdrawn-text", { time: time(bid.withdrawnAt ?? now) })}
        </Callout>
      )}
      {isOver && (
        <Callout level={2} title={t("closed-title")}>
          {t("closed-text", { time: time(request.closingAt) })}
        </Callout>
      )}
      {!isOver && !may.submit && checks.some(check => !check.isMet) && (
        <Callout level={2} tone="warning" title={t("not-eligible-title")}>
          {t("not-eligible-text")}
        </Callout>
      )}
    </>
  )
}
