import { fieldTexts } from "#app/shared/fields.texts.ts"
import { type Lang, translator } from "#app/shared/i18n/texts.ts"
import { formatYuan } from "#app/shared/money.ts"
import { catalogueTexts } from "../catalogue.texts.ts"
import type { Certificate } from "../certificate.ts"
import { FACT_KEYS } from "../editing/publish.rules.ts"
import { ruleWords } from "../qualification.rules.ts"
import type { ItemFacts, LegalBasis } from "../service-item.ts"

/** One fact of an item in words; several lines where it has several parts. */
interface FactLine {
  key: keyof ItemFacts
  label: string
  text: string
}

/** How one fact changed between two versions. */
export interface FactChange {
  key: string
  label: string
  before: string
  after: string
  change: "same" | "changed" | "added" | "removed"
}

/** Every fact of an item in words, in the order in which people read them; empty where it says nothing. */
function factLines(facts: ItemFacts, certificates: readonly Certificate[], lang: Lang): FactLine[] {
  const t = translator(catalogueTexts, lang)
  return FACT_KEYS.map(key => ({
    key,
    label: t(`fact.${key}`),
    text: SAY[key](facts, { certificates, lang }),
  }))
}

/** Two versions side by side. A fact that neither has is left out; without `before` everything is new. */
export function compareFacts(
  before: ItemFacts | undefined,
  after: ItemFacts,
  certificates: readonly Certificate[],
  lang: Lang,
): FactChange[] {
  const old = new Map(before && factLines(before, certificates, lang).map(line => [line.key, line.text]))
  return factLines(after, certificates, lang)
    .map(({ key, label, text }) => {
      const was = old.get(key) ?? ""
      const change: FactChange["change"] =
        was === text ? "same" : !was ? "added" : text ? "changed" : "removed"
      return { key, label, before: was, after: text, change }
    })
    .filter(({ before: was, after: is }) => was || is)
}

interface Speech {
  certificates: readonly Certificate[]
  lang: Lang
}

type Say = (facts: ItemFacts, speech: Speech) => string

const words =
  (key: "what" | "neededBy" | "approvalItem" | "department" | "deliverable"): Say =>
  (facts, { lang }) =>
    facts[key][lang]

const days =
  (key: "statutoryDays" | "promisedDays"): Say =>
  (facts, { lang }) => {
    const n = facts[key]
    return n === undefined ? "" : translator(catalogueTexts, lang)("days", { n })
  }

/** How each fact is said. */
const SAY: Record<keyof ItemFacts, Say> = {
  name: facts => facts.name,
  nameEn: facts => facts.nameEn,
  abbreviations: facts => facts.abbreviations.join(" · "),
  fieldId: (facts, { lang }) => translator(fieldTexts, lang)(facts.fieldId),
  kind: (facts, { lang }) => translator(catalogueTexts, lang)(`kind.${facts.kind}`),
  selfPrepareAllowed: (facts, { lang }) =>
    translator(catalogueTexts, lang)(facts.selfPrepareAllowed ? "yes" : "no"),
  what: words("what"),
  neededBy: words("neededBy"),
  approvalItem: words("approvalItem"),
  department: words("department"),
  deliverable: words("deliverable"),
  legalBasis: (facts, { lang }) => facts.legalBasis.map(basis => basisText(basis, lang)).join("\n"),
  qualification: ({ qualification: { rule, note } }, { certificates, lang }) =>
    [ruleWords(rule, certificates, lang), note[lang]].filter(Boolean).join("\n"),
  statutoryDays: days("statutoryDays"),
  promisedDays: days("promisedDays"),
  priceBasis: ({ priceBasis }, { lang }) =>
    priceBasis ? translator(catalogueTexts, lang)(`priceBasis.${priceBasis}`) : "",
  priceRange: (facts, { lang }) => priceText(facts, lang),
  regionAssessed: ({ regionAssessed }, { lang }) =>
    regionAssessed ? translator(catalogueTexts, lang)(`region.${regionAssessed}`) : "",
  tenderCategory: (facts, { lang }) => translator(catalogueTexts, lang)(`tender.${tenderOf(facts)}`),
}

function tenderOf({ tenderCategory }: ItemFacts): "survey" | "design" | "supervision" | "other" {
  const known = ["survey", "design", "supervision"] as const
  return known.find(category => category === tenderCategory) ?? "other"
}

function basisText({ law, lawEn, article, version, text }: LegalBasis, lang: Lang): string {
  const head = [lang === "en" ? lawEn : law, article, version && `(${version})`].filter(Boolean).join(" ")
  return text ? `${head}\n${text}` : head
}

/** 参考价 with its source; nothing without one. */
export function priceText({ priceRange }: Pick<ItemFacts, "priceRange">, lang: Lang): string {
  if (!priceRange) return ""
  const { lowFen, highFen, source } = priceRange
  return translator(catalogueTexts, lang)("priceRange", {
    ...{ low: formatYuan(lowFen), high: formatYuan(highFen), source },
  })
}
