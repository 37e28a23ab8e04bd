import type { LoaderFunctionArgs } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import { openConsultations } from "#app/modules/catalogue/consultation/consultation-queries.server.ts"
import { itemsFor, parseItemQuestion } from "#app/modules/catalogue/item-list.ts"
import { publishedItems } from "#app/modules/catalogue/item-queries.server.ts"
import { ITEM_KINDS } from "#app/modules/catalogue/service-item.ts"
import { ItemFigures } from "#app/modules/catalogue/ui/item-figures.tsx"
import { ItemTable } from "#app/modules/catalogue/ui/item-table.tsx"
import { mediansByItem } from "#app/modules/contracts/deals/deal-medians.server.ts"
import { agenciesByItem } from "#app/modules/directory/agency-queries.server.ts"
import { openRequestsByItem } from "#app/modules/requests/reading/request-queries.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { ChosenFilters, Filters } from "#app/shared/ui/list/filters.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { SearchForm } from "#app/shared/ui/shell/search-box.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, lang } = await guard(args, "everyone")
  const question = parseItemQuestion(new URL(args.request.url).searchParams)
  const [items, agencies, requests, medians, consultations] = await Promise.all([
    publishedItems(),
    agenciesByItem(services),
    openRequestsByItem(),
    mediansByItem(services),
    openConsultations(lang),
  ])
  const isGap = (code: string) => (agencies[code] ?? 0) === 0
  const asked = itemsFor(items, question).filter(({ code }) => !question.isGap || isGap(code))
  const rows = asked.map(({ code, name, nameEn, fieldId, ...item }) => ({
    ...{ code, fieldId, kind: item.kind, abbreviations: item.abbreviations },
    name: lang === "en" ? nameEn : name,
    department: item.department[lang],
    agencies: agencies[code] ?? 0,
    requests: requests[code] ?? 0,
    medianFen: medians[code]?.medianFen,
    medianDays: medians[code]?.medianDays,
  }))
  const figures = {
    kinds: ITEM_KINDS.map(kind => items.filter(item => item.kind === kind).length),
    gaps: items.filter(({ code }) => isGap(code)).length,
    consultations: consultations.length,
  }
  return { rows, q: question.q, figures, isPublished: items.length > 0 }
}

export const meta = titled(catalogueTexts, "title", "lead")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ItemsPage() {
  const t = useTexts(catalogueTexts)
  const fieldName = useTexts(fieldTexts)
  const { rows, q, figures, isPublished } = useLoaderData<typeof loader>()
  const fields = FIELD_IDS.map(id => ({ value: id, label: fieldName(id) }))
  const kinds = ITEM_KINDS.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))
  const groups = [
    { param: "field", title: t("filter.field"), choices: fields },
    { param: "kind", title: t("filter.kind"), choices: kinds },
    {
      param: "gap",
      title: t("gap.filter"),
      choices: [{ value: "1", label: t("gap.only"), count: figures.gaps }],
    },
  ]
  return (
    <div className="wrap band">
      <Crumbs here={t("title")} />
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="stack">
        <ItemFigures {...figures} />
        <SearchForm label={t("search.label")} example={t("search.hint")} value={q} />
        <ChosenFilters groups={groups} />
        <div className="side">
          <Filters groups={groups} />
          <div className="stack">
            <p role="status">
              <b>{t("found", { n: rows.length })}</b>
            </p>
            {FIELD_IDS.filter(id => rows.some(row => row.fieldId === id)).map(id => (
              <Card key={id} title={fieldName(id)}>
                <ItemTable caption={fieldName(id)} rows={rows.filter(row => row.fieldId === id)} />
              </Card>
            ))}
            {rows.length === 0 && (
              <EmptyState
                title={t(isPublished ? "empty.title" : "empty.catalogue")}
                action={isPublished && <LinkButton to={path.items()}>{t("empty.clear")}</LinkButton>}
              >
                {isPublished && t("empty.text")}
              </EmptyState>
            )}
          </div>
        </div>
      </div>
    </div>
  )
}
