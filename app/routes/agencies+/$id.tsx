import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { dealsOfAgency } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { agencyHistory } from "#app/modules/directory/profile/agency-history.server.ts"
import { agencyPage } from "#app/modules/directory/profile/agency-page.server.ts"
import { dealPeriods } from "#app/modules/directory/profile/deal-periods.ts"
import { profileView } from "#app/modules/directory/profile/profile-view.ts"
import { AgencyDeals } from "#app/modules/directory/ui/agency-deals.tsx"
import { AgencyFacts, HoldsInForce } from "#app/modules/directory/ui/agency-facts.tsx"
import { AgencyHistory } from "#app/modules/directory/ui/agency-history.tsx"
import { ActiveItems, AgencyPeople, InactiveItems } from "#app/modules/directory/ui/agency-items.tsx"
import { LicenceList } from "#app/modules/directory/ui/licence-list.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { parsePage } from "#app/shared/pagination.ts"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"

/** The newest deals that the page lists; all of them count in its chart. */
const LISTED_DEALS = 100
const ALL_DEALS = 1000

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, lang, now } = await guard(args, "everyone")
  const id = args.params.id ?? ""
  const page = parsePage(new URL(args.request.url).searchParams.get("page"))
  const [agency, history, deals, words] = await Promise.all([
    agencyPage(services, actor, id),
    agencyHistory(id, page),
    dealsOfAgency(id, ALL_DEALS),
    catalogueWords(services),
  ])
  const itemName = (code: string) =>
    words.items.find(i => i.code === code)?.[lang === "en" ? "nameEn" : "name"] ?? code
  return {
    agency: found(agency),
    view: profileView(found(agency), history.lines, words, lang),
    historyWindow: history.window,
    deals: deals.slice(0, LISTED_DEALS).map(({ id: key, title, itemCode, amountFen, dealAt }) => ({
      ...{ id: key, title, amountFen, dealAt, itemName: itemName(itemCode) },
    })),
    dealt: { total: deals.length, periods: dealPeriods(deals) },
    now,
  }
}

export const meta = titledBy<typeof loader>(data => data?.agency.name)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function AgencyPage() {
  const t = useTexts(directoryTexts)
  const fieldName = useTexts(fieldTexts)
  const { agency, view, historyWindow, deals, dealt, now } = useLoaderData<typeof loader>()
  const isWarned = agency.holds.some(hold => hold.kind === "warn")
  const [first] = view.items
  return (
    <div className="wrap band">
      <Crumbs trail={[{ to: path.agencies(), label: t("agencies") }]} here={agency.name} />
      <PageHead
        title={agency.name}
        tag={<Tag tone={isWarned ? "wait" : "open"}>{t(isWarned ? "state.warned" : "state.listed")}</Tag>}
        lead={agency.fields.map(f => fieldName(f)).join(" · ")}
        action={
          first &&
          agency.mayPublish && (
            <LinkButton tone="main" to={path.newRequest({ item: first.code })}>
              {t("publish-request")}
            </LinkButton>
          )
        }
      />
      <TwoColumns
        aside={
          <>
            <AgencyFacts agency={agency} />
            <AgencyHistory lines={view.history} window={historyWindow} />
          </>
        }
      >
        <HoldsInForce holds={view.holds} />
        {agency.summary && <Card title={t("summary")}>{agency.summary}</Card>}
        <ActiveItems items={view.items} mayPublish={agency.mayPublish} />
        <InactiveItems items={view.inactive} />
        <Card title={t("licences")}>
          <LicenceList licences={view.licences} now={now} soonDays={agency.soonDays} />
        </Card>
        <AgencyPeople people={view.people} />
        <AgencyDeals deals={deals} {...dealt} />
      </TwoColumns>
    </div>
  )
}
