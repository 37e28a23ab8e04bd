import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { eligibilityOf } from "#app/modules/bidding/eligibility-queries.server.ts"
import { Conditions } from "#app/modules/bidding/ui/conditions.tsx"
import { itemFor, itemsUnder } from "#app/modules/catalogue/versions/version-queries.server.ts"
import { calendarAhead } from "#app/modules/policies/policy-queries.server.ts"
import { publicRequestTexts } from "#app/modules/requests/reading/public-request.texts.ts"
import { publicRequest } from "#app/modules/requests/reading/request-queries.server.ts"
import { requestTexts } from "#app/modules/requests/request.texts.ts"
import { CanIQuote } from "#app/modules/requests/ui/can-i-quote.tsx"
import { OpenedQuotes } from "#app/modules/requests/ui/opened-quotes.tsx"
import { RequestFacts } from "#app/modules/requests/ui/request-facts.tsx"
import { RequestResult } from "#app/modules/requests/ui/request-result.tsx"
import { RequestTag } from "#app/modules/requests/ui/request-tag.tsx"
import { RequestTimeline } from "#app/modules/requests/ui/request-timeline.tsx"
import { RequestWatch } from "#app/modules/requests/ui/request-watch.tsx"
import { fundsText } from "#app/modules/requests/words.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { CalendarProvider } from "#app/shared/ui/value/calendar.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, lang, now } = await guard(args, "everyone")
  const request = found(await publicRequest(services, actor, args.params.id ?? ""))
  const [items, eligibility, calendar] = await Promise.all([
    itemsUnder([request]),
    eligibilityOf(services, actor, request.id, lang),
    calendarAhead(now),
  ])
  const item = itemFor(items, request)
  const itemName = (lang === "en" && item?.nameEn) || request.itemName
  return { request, itemName, regionAssessed: item?.regionAssessed, eligibility, calendar, now }
}

export const meta = titledBy<typeof loader>(data =>
  data ? `${data.request.title} ${data.request.number ?? ""}` : "",
)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function RequestPage() {
  const t = useTexts(publicRequestTexts)
  const words = useTexts(requestTexts)
  const lang = useLang()
  const { request, itemName, regionAssessed, eligibility, calendar, now } = useLoaderData<typeof loader>()
  const { id, number = "", contact, opening } = request
  const head = {
    owner: request.ownerName,
    funds: fundsText(request.funds, lang),
    method: words(`method.${request.method}`),
    number,
  }
  const reach = contact ? `${contact.name} ${contact.phone}` : t("sign-in-for-contact")
  return (
    <div className="wrap band">
      <Crumbs trail={[{ to: path.requests(), label: t("title") }]} here={number} />
      <PageHead
        title={request.title}
        tag={<RequestTag state={request.state} />}
        lead={t("head-line", head)}
      />
      <TwoColumns
        aside={
          <>
            <Card title={t("progress-title")}>
              <CalendarProvider ahead={calendar}>
                <RequestTimeline entries={request.timeline} now={now} />
              </CalendarProvider>
            </Card>
            <RequestWatch id={id} state={request.state} />
          </>
        }
      >
        <RequestResult request={request} now={now} />
        {request.isOwner && (
          <Callout level={2} title={t("own-request")}>
            <p>
              <LinkButton slim to={path.myRequest(id)}>
                {t("to-desk")}
              </LinkButton>
            </p>
          </Callout>
        )}
        {eligibility && (
          <CanIQuote requestId={id} {...eligibility}>
            <Conditions checks={eligibility.checks} />
          </CanIQuote>
        )}
        {opening && <OpenedQuotes request={request} opening={opening} now={now} />}
        <RequestFacts
          title={t("what-title")}
          request={request}
          itemName={itemName}
          regionAssessed={regionAssessed}
          attachmentHref={`${path.request(id)}/attachment`}
          more={[{ term: words("contact"), value: reach }]}
        />
      </TwoColumns>
    </div>
  )
}
