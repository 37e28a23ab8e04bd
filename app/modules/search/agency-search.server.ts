import type { SearchParams } from "meilisearch"
import { type CatalogueWords, catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import type { RegionId } from "#app/modules/directory/agency.ts"
import { listAgenciesPlainly } from "#app/modules/directory/agency-list.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { FieldId } from "#app/shared/fields.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { type PageWindow, pageWindow } from "#app/shared/pagination.ts"
import { AGENCIES, type AgencyRowFacts, ROW_FACTS } from "./agency-document.ts"
import { type AgencyQuestion, agencyFilter, agencySort, MOST_HITS, PAGE_SIZE } from "./agency-question.ts"
import { hasChinese, plainText } from "./chinese.server.ts"

/** An agency in the list; names in the language of the page. */
export interface AgencyRow {
  id: string
  name: string
  region: RegionId
  fields: FieldId[]
  /** Some of what it offers, what the question asked for first; its page has all. */
  items: string[]
  itemCount: number
  /** Some of what it holds. */
  qualifications: string[]
  /** Why it is in the list: parts of it in which the words of the question were found. */
  matched: MatchKind[]
}
export type MatchKind = "name" | "item" | "qualification" | "field" | "summary" | "pinyin"

export interface AgencyResults {
  rows: AgencyRow[]
  window: PageWindow
  /** Choices with how many agencies each would leave. */
  counts: { fields: Record<string, number>; regions: Record<string, number> }
  certificates: { id: string; name: string; count?: number }[]
  /** Items by which the list is narrowed. */
  chosenItems: ItemName[]
  /** What to try instead of a question that found nothing. */
  suggestions: ItemName[]
  /** Nothing fits the words; these sound alike. */
  isNear: boolean
  /** The search engine is away and the database answered. */
  isPlain: boolean
}

interface ItemName {
  code: string
  name: string
}

/** Of one agency in the list. */
const SHOWN_ITEMS = 3
const SHOWN_QUALIFICATIONS = 4

/** Items that are looked for most; offered when nothing was found. */
const OFTEN = ["ZJ001", "ZJ006", "ZJ019", "ZJ027", "ZJ032", "ZJ038"]

type Hit = AgencyRowFacts & { _matchesPosition?: Record<string, { indices?: number[] }[]> }

/** Answers a question to the directory: one query to the engine, or a plain one to the database when it is away. */
export async function searchAgencies(
  services: Services,
  question: AgencyQuestion,
  lang: Lang,
): Promise<AgencyResults> {
  const words = await catalogueWords(services)
  const text = plainText(question.q)
  const params = agencyParams(question)
  const found = await services.search.search<Hit>(AGENCIES, text, params)
  if (!found) return plainAnswer(question, text, words, lang)
  const near = found.total === 0 && hasChinese(text) ? await soundsAlike(services, text, params) : null
  const { hits, total, facets } = near && near.total > 0 ? near : found
  return {
    rows: hits.map(hit => rowOf(hit, words, lang)),
    window: pageWindow(Math.min(total, MOST_HITS), question.page, PAGE_SIZE),
    counts: { fields: facets.fields ?? {}, regions: facets.region ?? {} },
    certificates: certificateChoices(words, lang, question.certificates, facets.certificates ?? {}),
    ...itemNames(words, lang, question, total),
    isNear: near !== null && near.total > 0,
    isPlain: false,
  }
}

async function soundsAlike(services: Services, text: string, params: SearchParams) {
  const { pinyinWord } = await import("./pinyin.server.ts")
  return services.search.search<Hit>(AGENCIES, pinyinWord(text), {
    ...params,
    attributesToSearchOn: ["pySuffix"],
  })
}

/** What the engine is asked for beside the words. */
export function agencyParams(question: AgencyQuestion): SearchParams {
  const lastPage = MOST_HITS / PAGE_SIZE
  return {
    offset: (Math.min(question.page, lastPage) - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
    filter: agencyFilter(question),
    sort: agencySort(question.sort),
    facets: ["fields", "region", "certificates"],
    attributesToRetrieve: [...ROW_FACTS],
    matchingStrategy: "all",
    showMatchesPosition: question.q !== "",
  }
}

function rowOf(hit: Hit, words: CatalogueWords, lang: Lang): AgencyRow {
  const where = hit._matchesPosition ?? {}
  const at = new Set((where.items ?? []).flatMap(match => match.indices ?? []))
  const offered = words.items.filter(item => hit.itemCodes.includes(item.code))
  const first = [...offered.filter((_, i) => at.has(i)), ...offered.filter((_, i) => !at.has(i))]
  return {
    id: hit.id,
    name: hit.shownName,
    region: hit.region,
    fields: hit.fields,
    items: first.slice(0, SHOWN_ITEMS).map(item => (lang === "en" ? item.nameEn : item.name)),
    itemCount: first.length,
    qualifications: namesOf(words, hit.certificates, lang).slice(0, SHOWN_QUALIFICATIONS),
    matched: matchKinds(Object.keys(where)),
  }
}

const KIND_OF: Record<string, MatchKind> = {
  name: "name",
  shortName: "name",
  items: "item",
  itemsEn: "item",
  abbreviations: "item",
  qualifications: "qualification",
  fieldNames: "field",
  summary: "summary",
  pySuffix: "pinyin",
  pyInit: "pinyin",
}

/** Sound is named only where nothing else matched. */
function matchKinds(attributes: string[]): MatchKind[] {
  const kinds = [...new Set(attributes.flatMap(name => KIND_OF[name] ?? []))]
  const written = kinds.filter(kind => kind !== "pinyin")
  return written.length > 0 ? written : kinds
}

function namesOf({ certificates }: CatalogueWords, ids: readonly string[], lang: Lang): string[] {
  return certificates.filter(c => ids.includes(c.id)).map(c => c.name[lang])
}

function certificateChoices(
  words: CatalogueWords,
  lang: Lang,
  chosen: readonly string[],
  counts: Record<string, number>,
) {
  return words.certificates
    .filter(c => counts[c.id] || chosen.includes(c.id))
    .map(c => ({ id: c.id, name: c.name[lang], count: counts[c.id] }))
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
    .slice(0, 15)
}

function itemNames(words: CatalogueWords, lang: Lang, question: AgencyQuestion, total: number) {
  const named = (codes: readonly string[]): ItemName[] =>
    words.items
      .filter(item => codes.includes(item.code))
      .map(item => ({ code: item.code, name: lang === "en" ? item.nameEn : item.name }))
  return { chosenItems: named(question.items), suggestions: total === 0 ? named(OFTEN) : [] }
}

async function plainAnswer(
  question: AgencyQuestion,
  text: string,
  words: CatalogueWords,
  lang: Lang,
): Promise<AgencyResults> {
  const asked = text.toLowerCase()
  const names = (i: CatalogueWords["items"][number]) => [i.name, i.nameEn, ...i.abbreviations]
  const itemCodesOfText = words.items
    .filter(item => asked && names(item).some(n => n.toLowerCase().includes(asked)))
    .map(item => item.code)
  const { fields, regions, certificates, items } = question
  const skip = (Math.min(question.page, MOST_HITS / PAGE_SIZE) - 1) * PAGE_SIZE
  const { agencies, total } = await listAgenciesPlainly({
    ...{ text, itemCodesOfText, fields, regions, certificates, items },
    ...{ skip, limit: PAGE_SIZE },
  })
  const hits = agencies.map(agency => ({
    id: agency._id,
    shownName: agency.name,
    region: agency.region,
    fields: agency.fields as FieldId[],
    itemCodes: agency.activeItemCodes,
    certificates: agency.licences.map(licence => licence.certificate),
    listedAt: agency.listedAt?.getTime() ?? 0,
  }))
  return {
    rows: hits.map(hit => rowOf(hit, words, lang)),
    window: pageWindow(Math.min(total, MOST_HITS), question.page, PAGE_SIZE),
    counts: { fields: {}, regions: {} },
    certificates: certificateChoices(words, lang, certificates, {}),
    ...itemNames(words, lang, question, total),
    isNear: false,
    isPlain: true,
  }
}
