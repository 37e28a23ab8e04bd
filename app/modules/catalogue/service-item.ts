import type { FieldId } from "#app/shared/fields.ts"
import type { ItemState } from "./item.machine.ts"

/** 强制性 · 非强制性 · 政府委托 */
export const ITEM_KINDS = ["mandatory", "optional", "government"] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** The same words in both languages. */
export interface Bilingual {
  zh: string
  en: string
}

/** A certificate that a rule asks for, at least of a level. */
export interface AskedCertificate {
  certificate: string
  speciality?: string
  level?: string
}

/**
 * What an agency must show: a certificate (a filing is one of kind `registration`), a number of people with a
 * practitioner certificate, a pledge, or several of these.
 */
export type QualificationRule =
  | AskedCertificate
  | { people: AskedCertificate; atLeast: number }
  | { pledge: true }
  | { allOf: QualificationRule[] }
  | { anyOf: QualificationRule[] }

export interface LegalBasis {
  law: string
  lawEn: string
  version?: string
  article?: string
  provisional?: boolean
  /** 条款内容, as an administrator entered it; imported ones may lack it. */
  text?: string
}

/** 政府定价 · 市场调节价 */
export const PRICE_BASES = ["government", "market"] as const
export type PriceBasis = (typeof PRICE_BASES)[number]

/** 可免做 · 可简化: what an area with a regional assessment (区域评估) spares its projects. */
export const AREA_RELIEFS = ["exempt", "simplified"] as const
export type AreaRelief = (typeof AREA_RELIEFS)[number]

/** 参考价, with where the figures come from: none without a source. */
export interface PriceRange {
  lowFen: number
  highFen: number
  source: string
}

/** 服务事项, as everybody may see it. */
export interface ServiceItem {
  code: string
  name: string
  nameEn: string
  fieldId: FieldId
  kind: ItemKind
  selfPrepareAllowed: boolean
  /** What must be tendered above a threshold: 勘察 survey, 设计 design, 监理 supervision, other. */
  tenderCategory: string
  abbreviations: string[]
  approvalItem: Bilingual
  department: Bilingual
  legalBasis: LegalBasis[]
  qualification: { rule: QualificationRule; note: Bilingual }
  deliverable: Bilingual
  what: Bilingual
  neededBy: Bilingual
  /** 法定时限 and 承诺时限 in working days. */
  statutoryDays?: number
  promisedDays?: number
  priceBasis?: PriceBasis
  priceRange?: PriceRange
  regionAssessed?: AreaRelief
}

/** What a version of an item says; its code never changes. */
export type ItemFacts = Omit<ServiceItem, "code">

/** 服务事项; `_id` is its code. Its facts were checked by the schema of the import. */
export interface ServiceItemDoc extends Omit<ServiceItem, "code"> {
  _id: string
  state: ItemState
  /** Of the facts in force; grows by one with every publication, 0 before the first. */
  version: number
  /** Where the facts come from; shown to staff. */
  source?: unknown
  publishedAt?: Date
  changedAt: Date
  /** The next version while it is written; a draft that was never published has its words in the facts themselves. */
  revision?: { facts: ItemFacts }
  /** The latest time people were asked about a draft. */
  consultation?: { forVersion: number; openedAt: Date; closesAt: Date; endedAt?: Date }
  retiredAt?: Date
  retireReason?: string
}
