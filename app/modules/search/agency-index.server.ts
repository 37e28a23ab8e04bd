import type { Settings } from "meilisearch"
import type { CatalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { SYNONYM_GROUPS, synonyms } from "#app/modules/catalogue/synonyms.ts"
import { isValidOn } from "#app/modules/directory/agency.rules.ts"
import type { listedAgency } from "#app/modules/directory/agency-queries.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import type { FieldId } from "#app/shared/fields.ts"
import { type Day, localDay } from "#app/shared/time/zone.ts"
import type { AgencyDocument } from "./agency-document.ts"
import { MOST_HITS } from "./agency-question.ts"
import { plainText } from "./chinese.server.ts"
import { pinyinInitials, pinyinSuffixes, pinyinWord } from "./pinyin.server.ts"

type Agency = NonNullable<Awaited<ReturnType<typeof listedAgency>>>

const CHINESE: (keyof AgencyDocument)[] = [
  "name",
  "shortName",
  "abbreviations",
  "items",
  "fieldNames",
  "qualifications",
  "summary",
]
const PINYIN: (keyof AgencyDocument)[] = ["pySuffix", "pyInit"]

/** How agencies are searched. Region can be chosen, and never ranks. */
export function agencySettings({ items }: CatalogueWords): Settings {
  const groups = [...SYNONYM_GROUPS, ...items.map(item => item.abbreviations)].map(g => g.map(plainText))
  const spoken = groups.map(group => group.map(pinyinWord))
  return {
    searchableAttributes: [
      "name",
      "shortName",
      "abbreviations",
      "items",
      "fieldNames",
      "qualifications",
      "itemsEn",
      ...PINYIN,
      "summary",
    ],
    filterableAttributes: ["fields", "region", "certificates", "itemCodes"],
    sortableAttributes: ["listedAt", "sortName"],
    rankingRules: ["words", "typo", "proximity", "attribute", "sort", "exactness", "listedAt:desc"],
    proximityPrecision: "byAttribute",
    localizedAttributes: [
      { attributePatterns: CHINESE, locales: ["cmn"] },
      { attributePatterns: ["itemsEn", ...PINYIN], locales: ["eng"] },
    ],
    synonyms: { ...synonyms(spoken), ...synonyms(groups) },
    typoTolerance: { disableOnAttributes: ["pyInit"], disableOnNumbers: true },
    faceting: { maxValuesPerFacet: 100 },
    pagination: { maxTotalHits: MOST_HITS },
    searchCutoffMs: 300,
  }
}

/** The search engine's copy of a listed agency: public facts only; licences that ended are left out. */
export function agencyDocument(
  agency: Agency,
  words: CatalogueWords,
  rev: number,
  now: Date,
): AgencyDocument {
  const items = words.items.filter(item => agency.activeItemCodes.includes(item.code))
  const fields = agency.fields as FieldId[]
  const abbreviations = [...new Set(items.flatMap(item => item.abbreviations))].map(plainText)
  const certificates = certificatesOf(agency, localDay(now))
  const spoken = [agency.name, agency.shortName ?? "", ...items.map(i => i.name), ...abbreviations]
  const names = (ids: string[]) => words.certificates.filter(c => ids.includes(c.id)).map(c => c.name.zh)
  return {
    id: agency._id,
    rev,
    name: plainText(agency.name),
    shortName: plainText(agency.shortName ?? ""),
    region: agency.region,
    fields,
    itemCodes: agency.activeItemCodes,
    items: items.map(item => plainText(item.name)),
    itemsEn: items.map(item => item.nameEn),
    abbreviations,
    fieldNames: fields.flatMap(id => [fieldTexts.zh[id], fieldTexts.en[id]]),
    certificates,
    qualifications: names(certificates).map(plainText),
    summary: plainText(agency.summary ?? ""),
    listedAt: agency.listedAt?.getTime() ?? 0,
    shownName: agency.name,
    sortName: pinyinWord(agency.name),
    pySuffix: [...new Set(spoken.flatMap(pinyinSuffixes))],
    pyInit: [...new Set(spoken.flatMap(pinyinInitials))],
  }
}

function certificatesOf(agency: Agency, today: Day): string[] {
  return [...new Set(agency.licences.filter(l => isValidOn(l, today)).map(l => l.certificate))]
}
