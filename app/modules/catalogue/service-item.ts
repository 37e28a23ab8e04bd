import type { FieldId } from "#app/shared/fields.ts"

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
}
