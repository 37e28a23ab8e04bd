import type { LoaderFunctionArgs } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { publishedItems } from "#app/modules/catalogue/item-queries.server.ts"
import { listDeals } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { dealsOfTheYear, participatingAgencies } from "#app/modules/dashboard/figures-queries.server.ts"
import { homeTexts } from "#app/modules/dashboard/home.texts.ts"
import { HomeFields } from "#app/modules/dashboard/ui/home-fields.tsx"
import { HomeFigures } from "#app/modules/dashboard/ui/home-figures.tsx"
import { ClosingSoonest, LatestDeals } from "#app/modules/dashboard/ui/home-lists.tsx"
import { agenciesByField } from "#app/modules/directory/agency-queries.server.ts"
import { closingSoonest, openRequestsByField } from "#app/modules/requests/reading/request-queries.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card, Section, TwoColumns } from "#app/shared/ui/card.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { SearchForm } from "#app/shared/ui/shell/search-box.tsx"
import { Chips } from "#app/shared/ui/tag.tsx"

const ROWS = 4
const POPULAR = ["eia", "geotechnical", "soil", "settlement"] as const
const STEPS = [1, 2, 3, 4] as const

export async function loader(args: LoaderFunctionArgs) {
  const { services, now } = await guard(args, "everyone")
  const [agencies, deals, byField, openByField, items, closing, latest] = await Promise.all([
    participatingAgencies(services),
    dealsOfTheYear(services, now),
    agenciesByField(services),
    openRequestsByField(),
    publishedItems(),
    closingSoonest(now, ROWS),
    listDeals({}, 0, ROWS),
  ])
  return { agencies, deals, byField, openByField, items: items.length, closing, latest, now }
}

export const meta = titled(homeTexts, "title", "description")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Home() {
  const t = useTexts(homeTexts)
  const page = useLoaderData<typeof loader>()
  const open = Object.values(page.openByField).reduce((sum, n) => sum + n, 0)
  return (
    <>
      <div className="band band-certificate">
        <div className="wrap">
          <TwoColumns aside={<HomeFigures agencies={page.agencies} openRequests={open} deals={page.deals} />}>
            <div>
              <h1>{t("title")}</h1>
              <p className="lead mb-4">{t("lead")}</p>
              <SearchForm big label={t("search")} example={t("example")} action={path.agencies()} />
              <Chips>
                <span className="sr-only">{t("popular")}</span>
                {POPULAR.map(key => (
                  <Link key={key} className="chip" to={path.agencies({ q: t(`query.${key}`) })}>
                    {t(`popular.${key}`)}
                  </Link>
                ))}
              </Chips>
            </div>
          </TwoColumns>
        </div>
      </div>
      <div className="wrap band stack">
        <Section
          title={t("fields")}
          aside={<Link to={path.items()}>{t("all-items", { n: page.items })}</Link>}
        >
          <HomeFields agencies={page.byField} openRequests={page.openByField} />
        </Section>
        <TwoColumns aside={<LatestDeals deals={page.latest} />}>
          <ClosingSoonest rows={page.closing} total={open} now={page.now} />
        </TwoColumns>
        <Section title={t("how")}>
          <ol className="numbered-steps">
            {STEPS.map(n => (
              <li key={n}>
                <h3>{t(`step-${n}`)}</h3>
                <p className="small">{t(`step-${n}-text`)}</p>
              </li>
            ))}
          </ol>
        </Section>
        <Card
          title={t("proof")}
          aside={<LinkButton to={`${path.help()}#journal`}>{t("proof-link")}</LinkButton>}
        >
          <p>{t("proof-text")}</p>
        </Card>
      </div>
    </>
  )
}
