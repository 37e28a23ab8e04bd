import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import type { ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { priceText } from "#app/modules/catalogue/versions/fact-words.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"

/** What an item is, who needs it, and what holds for it; `rule` in words of the page. */
export function ItemFacts({ item, rule }: { item: ServiceItem; rule: string }) {
  const t = useTexts(catalogueTexts)
  const lang = useLang()
  const selfPrepare = selfPreparation(item)
  const days = (n?: number) => n && t("days", { n })
  const { priceBasis, regionAssessed, qualification } = item
  return (
    <Facts
      layout="table"
      facts={[
        { term: t("item.what"), value: item.what[lang] },
        { term: t("item.neededBy"), value: item.neededBy[lang] },
        { term: t("filter.kind"), value: t(`kind.${item.kind}.explained`) },
        { term: t("item.selfPrepare"), value: t(`item.selfPrepare.${selfPrepare}`) },
        { term: t("fact.regionAssessed"), value: regionAssessed && t(`region.explained.${regionAssessed}`) },
        { term: t("item.approval"), value: item.approvalItem[lang] },
        { term: t("item.department"), value: item.department[lang] },
        { term: t("item.deliverable"), value: item.deliverable[lang] },
        { term: t("fact.statutoryDays"), value: days(item.statutoryDays) },
        { term: t("fact.promisedDays"), value: days(item.promisedDays) },
        { term: t("fact.priceBasis"), value: priceBasis && t(`priceBasis.${priceBasis}`) },
        { term: t("fact.priceRange"), value: priceText(item, lang) },
        {
          term: t("item.qualification"),
          value: <span className="lines">{[rule, qualification.note[lang]].filter(Boolean).join("\n")}</span>,
        },
        { term: t("item.abbreviations"), value: item.abbreviations.join(" · ") },
        { term: t("item.otherName"), value: lang === "en" ? item.name : item.nameEn },
      ]}
    />
  )
}

/** What an optional item says must not contradict that nobody has to commission it. */
function selfPreparation({ kind, selfPrepareAllowed }: ServiceItem) {
  if (kind === "government") return kind
  if (selfPrepareAllowed) return "yes"
  return kind === "optional" ? kind : "no"
}
