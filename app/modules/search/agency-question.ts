import { REGION_IDS, type RegionId } from "#app/modules/directory/agency.ts"
import { FIELD_IDS, type FieldId } from "#app/shared/fields.ts"
import { parsePage } from "#app/shared/pagination.ts"
import { hasHiddenCharacters } from "#app/shared/text.ts"

export const SORTS = ["relevance", "newest", "name"] as const
export type AgencySort = (typeof SORTS)[number]

/** No question is longer; the rest is cut off. */
const LONGEST_QUESTION = 100
/** Agencies on one page. */
export const PAGE_SIZE = 20
/** No list goes further than this many agencies: beyond it a filter helps more than a page. */
export const MOST_HITS = 1000

/** What a person asks of the directory; stands whole in the address. */
export interface AgencyQuestion {
  q: string
  fields: FieldId[]
  regions: RegionId[]
  certificates: string[]
  items: string[]
  sort: AgencySort
  page: number
}

/** The question in an address; what nobody offered is left out, so that a bent address still answers. */
export function parseAgencyQuestion(query: URLSearchParams): AgencyQuestion {
  const known = <T extends string>(name: string, values: readonly T[]) =>
    values.filter(value => query.getAll(name).includes(value))
  const shaped = (name: string, shape: RegExp) =>
    [...new Set(query.getAll(name).filter(value => shape.test(value)))].slice(0, 10)
  return {
    q: questionText(query.get("q") ?? ""),
    fields: known("field", FIELD_IDS),
    regions: known("region", REGION_IDS),
    certificates: shaped("certificate", /^[a-z0-9-]{1,60}$/),
    items: shaped("item", /^[A-Z]{2}\d{3,6}$/),
    sort: SORTS.find(sort => sort === query.get("sort")) ?? "relevance",
    page: parsePage(query.get("page")),
  }
}

function questionText(typed: string): string {
  const text = [...typed.slice(0, 4 * LONGEST_QUESTION)].slice(0, LONGEST_QUESTION).join("").trim()
  return hasHiddenCharacters(text) ? "" : text
}

/** True when something narrows the list. */
export function isNarrowed(question: AgencyQuestion): boolean {
  const { q, fields, regions, certificates, items } = question
  return Boolean(q) || [fields, regions, certificates, items].some(chosen => chosen.length > 0)
}

/** The filter in the engine's words: any of the choices within a group, all groups together. */
export function agencyFilter(question: AgencyQuestion): string[][] {
  const groups = [
    ["fields", question.fields],
    ["region", question.regions],
    ["certificates", question.certificates],
    ["itemCodes", question.items],
  ] as const
  return groups
    .filter(([, chosen]) => chosen.length > 0)
    .map(([name, chosen]) => chosen.map(value => `${name} = "${value}"`))
}

/** The order in the engine's words; nothing for its own. Region never ranks. */
export function agencySort(sort: AgencySort): string[] | undefined {
  if (sort === "newest") return ["listedAt:desc"]
  return sort === "name" ? ["sortName:asc"] : undefined
}
