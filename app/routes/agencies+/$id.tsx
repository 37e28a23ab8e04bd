import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { certificateWords } from "#app/modules/catalogue/certificate.ts"
import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { PricePlot } from "#app/modules/catalogue/ui/price-plot.tsx"
import { dealsOfAgency } from "#app/modules/contracts/deal-queries.server.ts"
import { agencyPage } from "#app/modules/directory/agency-queries.server.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { AgencyDeals } from "#app/modules/directory/ui/agency-deals.tsx"
import { AgencyFacts } from "#app/modules/directory/ui/agency-facts.tsx"
import { LicenceList } from "#app/modules/directory/ui/licence-list.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Notice } from "#app/shared/ui/notice.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { pageMeta } from "#app/shared/ui/page-meta.ts"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, lang, now } = await guard(args, "everyone")
  const id = args.params.id ?? ""
  const [page, deals, words] = await Promise.all([
    agencyPage(services, actor, id),
    dealsOfAgency(id),
    catalogueWords(services),
  ])
  const { licences, ...agency } = found(page)
  const offered = words.items.filter(item => agency.activeItemCodes.includes(item.code))
  return {
    agency: { ...agency, licences },
    licences: licences.map(l => ({ ...l, words: certificateWords(l, words.certificates, lang) })),
    items: offered.map(i => ({ code: i.code, name: lang === "en" ? i.nameEn : i.name })),
    deals: deals.map(({ id: key, title, itemCode, amountFen, dealAt }) => ({
      ...{ id: key, title, amountFen, dealAt },
      itemName: words.items.find(i => i.code === itemCode)?.[lang === "en" ? "nameEn" : "name"] ?? itemCode,
    })),
    now,
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageMeta(matches, () => data?.agency.name ?? "")

export default function AgencyPage() {
  const t = useTexts(directoryTexts)
  const fieldName = useTexts(fieldTexts)
  const { agency, licences, items, deals, now } = useLoaderData<typeof loader>()
  const [first] = items
  return (
    <div className="wrap band">
      <Crumbs trail={[{ to: path.agencies(), label: t("agencies") }]} here={agency.name} />
      <PageHead
        title={agency.name}
        tag={
          <Tag tone={agency.isWarned ? "wait" : "open"}>
            {t(agency.isWarned ? "state.warned" : "state.listed")}
          </Tag>
        }
        lead={agency.fields.map(f => fieldName(f)).join(" · ")}
        action={
          <LinkButton tone="main" to={path.newRequest({ item: first?.code })}>
            {t("publish-request")}
          </LinkButton>
        }
      />
      <TwoColumns
        aside={
          <>
            <Card title={t("facts")}>
              <AgencyFacts agency={agency} />
            </Card>
            <p className="small muted">{t("publish-hint")}</p>
            <p>
              <Link to={path.complaint(path.agency(agency.id))}>{t("complain")}</Link>
            </p>
            {agency.hasFile && (
              <p>
                <Link to={path.vettingFile(agency.id)}>{t("open-file")}</Link>
              </p>
            )}
          </>
        }
      >
        {agency.isWarned && (
          <Notice level={2} tone="warning" title={t("warned-title")}>
            <p>{t("warned-text")}</p>
          </Notice>
        )}
        {agency.summary && <Card title={t("summary")}>{agency.summary}</Card>}
        <Card title={t("can-do")}>
          <ul className="plain-list">
            {items.map(item => (
              <li key={item.code}>
                <Link to={path.item(item.code)}>{item.name}</Link>
              </li>
            ))}
          </ul>
          <p className="small muted">{t("page-lead")}</p>
        </Card>
        <Card title={t("licences")}>
          <LicenceList licences={licences} now={now} />
        </Card>
        <Card title={t("deals")}>
          <PricePlot prices={deals.map(d => ({ key: d.id, amountFen: d.amountFen }))} />
          {deals.length > 0 && <AgencyDeals deals={deals} />}
        </Card>
      </TwoColumns>
    </div>
  )
}

export function ErrorBoundary() {
  return <RouteErrorBoundary />
}
