import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { Link, useLoaderData } from "@remix-run/react"
import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import { catalogueWords, publicItem } from "#app/modules/catalogue/item-queries.server.ts"
import { ruleWords } from "#app/modules/catalogue/qualification.rules.ts"
import { ItemBasis } from "#app/modules/catalogue/ui/item-basis.tsx"
import { ItemFacts } from "#app/modules/catalogue/ui/item-facts.tsx"
import { ItemMarket } from "#app/modules/catalogue/ui/item-market.tsx"
import { PricePlot } from "#app/modules/catalogue/ui/price-plot.tsx"
import { versionsTexts } from "#app/modules/catalogue/versions/versions.texts.ts"
import { dealPricesOf } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { agenciesAbleTo } from "#app/modules/directory/agency-queries.server.ts"
import { openRequestsOfItem } from "#app/modules/requests/reading/request-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { pageMeta } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, lang, now } = await guard(args, "everyone")
  const code = args.params.code ?? ""
  const [page, agencies, prices, requests, words] = await Promise.all([
    publicItem(code),
    agenciesAbleTo(code),
    dealPricesOf(code),
    openRequestsOfItem(code),
    catalogueWords(services),
  ])
  const { item, version, publishedAt, consultedUntil, isRetired } = found(page)
  if (isRetired) throw redirect(path.itemVersions(code))
  const rule = ruleWords(item.qualification.rule, words.certificates, lang)
  const open = requests.map(({ id, title, closingAt }) => ({ id, title, closingAt }))
  const facts = { item, rule, version, publishedAt, consultedUntil }
  return { ...facts, agencies, prices, requests: open, now }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageMeta(
    matches,
    lang => (lang === "en" ? data?.item.nameEn : data?.item.name) ?? "",
    lang => data?.item.what[lang] ?? "",
  )
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ItemPage() {
  const t = useTexts(catalogueTexts)
  const words = useTexts(versionsTexts)
  const fieldName = useTexts(fieldTexts)
  const lang = useLang()
  const { item, rule, version, publishedAt, consultedUntil, ...market } = useLoaderData<typeof loader>()
  const { agencies, prices, requests, now } = market
  const name = lang === "en" ? item.nameEn : item.name
  return (
    <div className="wrap band">
      <Crumbs trail={[{ to: path.items(), label: t("title") }]} here={name} />
      <PageHead
        title={name}
        tag={<Tag tone="note">{t(`kind.${item.kind}`)}</Tag>}
        lead={`${item.code} · ${fieldName(item.fieldId)}`}
        action={
          <LinkButton tone="main" to={path.newRequest({ item: item.code })}>
            {t("item.publishRequest")}
          </LinkButton>
        }
      />
      <TwoColumns aside={<ItemMarket code={item.code} agencies={agencies} requests={requests} now={now} />}>
        {consultedUntil && (
          <Callout title={words("item.consulted", { day: localDay(new Date(consultedUntil)) })}>
            <Link to={path.itemConsultation(item.code)}>{words("item.consulted.see")}</Link>
          </Callout>
        )}
        <Card>
          <ItemFacts item={item} rule={rule} />
        </Card>
        <Card title={t("item.basis")}>
          <ItemBasis basis={item.legalBasis} />
        </Card>
        <Card title={t("item.deals")}>
          <PricePlot prices={prices.map(p => ({ key: p.requestId, amountFen: p.amountFen }))} />
        </Card>
        <p className="small muted">
          {publishedAt && t("item.version", { n: version, day: localDay(new Date(publishedAt)) })}{" "}
          <Link to={path.itemVersions(item.code)}>{words("item.versions.all")}</Link>
        </p>
      </TwoColumns>
    </div>
  )
}
