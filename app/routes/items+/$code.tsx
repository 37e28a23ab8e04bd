import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import { catalogueWords, publishedItemPage } from "#app/modules/catalogue/item-queries.server.ts"
import { ruleWords } from "#app/modules/catalogue/qualification.rules.ts"
import { ItemBasis } from "#app/modules/catalogue/ui/item-basis.tsx"
import { ItemMarket } from "#app/modules/catalogue/ui/item-market.tsx"
import { PricePlot } from "#app/modules/catalogue/ui/price-plot.tsx"
import { dealPricesOf } from "#app/modules/contracts/deal-queries.server.ts"
import { agenciesAbleTo } from "#app/modules/directory/agency-queries.server.ts"
import { openRequestsOfItem } from "#app/modules/requests/request-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { pageMeta } from "#app/shared/ui/page-meta.ts"
import { RouteErrorBoundary } from "#app/shared/ui/route-error.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, lang, now } = await guard(args, "everyone")
  const code = args.params.code ?? ""
  const [item, agencies, prices, requests, words] = await Promise.all([
    publishedItemPage(code),
    agenciesAbleTo(code),
    dealPricesOf(code),
    openRequestsOfItem(code),
    catalogueWords(services),
  ])
  const shown = found(item)
  const rule = ruleWords(shown.qualification.rule, words.certificates, lang)
  const open = requests.map(({ id, title, closingAt }) => ({ id, title, closingAt }))
  return { item: shown, rule, agencies, prices, requests: open, now }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageMeta(
    matches,
    lang => (lang === "en" ? data?.item.nameEn : data?.item.name) ?? "",
    lang => data?.item.what[lang] ?? "",
  )

export default function ItemPage() {
  const t = useTexts(catalogueTexts)
  const fieldName = useTexts(fieldTexts)
  const lang = useLang()
  const { item, rule, agencies, prices, requests, now } = useLoaderData<typeof loader>()
  const [name, other] = lang === "en" ? [item.nameEn, item.name] : [item.name, item.nameEn]
  const isGovernment = item.kind === "government"
  const selfPrepare = isGovernment ? "government" : item.selfPrepareAllowed ? "yes" : "no"
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
        <Card>
          <Facts
            layout="table"
            facts={[
              { term: t("item.what"), value: item.what[lang] },
              { term: t("item.neededBy"), value: item.neededBy[lang] },
              { term: t("filter.kind"), value: t(`kind.${item.kind}.explained`) },
              { term: t("item.selfPrepare"), value: t(`item.selfPrepare.${selfPrepare}`) },
              { term: t("item.approval"), value: item.approvalItem[lang] },
              { term: t("item.department"), value: item.department[lang] },
              { term: t("item.deliverable"), value: item.deliverable[lang] },
              { term: t("item.qualification"), value: `${rule} — ${item.qualification.note[lang]}` },
              { term: t("item.abbreviations"), value: item.abbreviations.join(" · ") },
              { term: t("item.otherName"), value: other },
            ]}
          />
        </Card>
        <Card title={t("item.basis")}>
          <ItemBasis basis={item.legalBasis} />
        </Card>
        <Card title={t("item.deals")}>
          <PricePlot prices={prices.map(p => ({ key: p.requestId, amountFen: p.amountFen }))} />
        </Card>
      </TwoColumns>
    </div>
  )
}

export function ErrorBoundary() {
  return <RouteErrorBoundary />
}
