import type { RegionId } from "#app/modules/directory/agency.ts"
import type { FieldId } from "#app/shared/fields.ts"

/** Name of the index. */
export const AGENCIES = "agencies"

/** What the search engine holds of an agency: public facts only, and `rev`, the entry from which they come. */
export interface AgencyDocument {
  id: string
  rev: number
  name: string
  shortName: string
  region: RegionId
  fields: FieldId[]
  itemCodes: string[]
  items: string[]
  itemsEn: string[]
  abbreviations: string[]
  fieldNames: string[]
  certificates: string[]
  qualifications: string[]
  summary: string
  listedAt: number
  /** As written by the agency; the other texts are simplified for the search. */
  shownName: string
  sortName: string
  pySuffix: string[]
  pyInit: string[]
}

/** What a row of the list needs of it. */
export const ROW_FACTS = [
  "id",
  "shownName",
  "region",
  "fields",
  "itemCodes",
  "certificates",
  "listedAt",
] as const satisfies readonly (keyof AgencyDocument)[]
export type AgencyRowFacts = Pick<AgencyDocument, (typeof ROW_FACTS)[number]>
