import type { Certificate } from "#app/modules/catalogue/certificate.ts"
import { findingWords, ruleWords } from "#app/modules/catalogue/qualification.rules.ts"
import type { ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { agencyQualifies } from "#app/modules/directory/agency.rules.ts"
import type { AgencyOffer, Holder } from "#app/modules/directory/agency.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS, type FieldId } from "#app/shared/fields.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import type { Day } from "#app/shared/time/zone.ts"

/** An item with what its rule says to this agency now. */
export interface ItemStatus {
  code: string
  name: string
  /** What an agency must have. */
  rule: string
  isSatisfied: boolean
  /** The pledge alone meets it. */
  byPledge: boolean
  /** What meets it, or what is missing. */
  findings: string
  isChosen: boolean
  /** In force and switched off for now. */
  isOff: boolean
}

export interface ItemField {
  field: FieldId
  label: string
  chosen: number
  able: number
  items: ItemStatus[]
}

interface Declared extends Holder {
  itemCodes: readonly string[]
  offers?: readonly AgencyOffer[]
}

interface Words {
  items: readonly ServiceItem[]
  certificates: readonly Certificate[]
}

/**
 * Every item by field with what meets it or is missing, as if the pledge were given: it comes last, and is asked for
 * once.
 */
export function itemsByField(agency: Declared, words: Words, today: Day, lang: Lang): ItemField[] {
  return FIELD_IDS.map(field => {
    const items = words.items
      .filter(item => item.fieldId === field)
      .map(item => statusOf(item, agency, words, today, lang))
    const chosen = items.filter(item => item.isChosen).length
    const able = items.filter(item => item.isSatisfied).length
    return { field, label: fieldTexts[lang][field], chosen, able, items }
  }).filter(group => group.items.length > 0)
}

function statusOf(
  item: ServiceItem,
  agency: Declared,
  { certificates }: Words,
  today: Day,
  lang: Lang,
): ItemStatus {
  const pledged = { ...agency, pledgedAt: agency.pledgedAt ?? new Date(0) }
  const { isSatisfied, findings } = agencyQualifies(pledged, item, certificates, today)
  const offer = agency.offers?.find(o => o.itemCode === item.code)
  return {
    code: item.code,
    name: lang === "en" ? item.nameEn : item.name,
    rule: ruleWords(item.qualification.rule, certificates, lang),
    isSatisfied,
    byPledge: isSatisfied && findings.every(finding => finding.code === "pledged"),
    findings: findings.map(f => findingWords(f, certificates, lang)).join(lang === "en" ? "; " : "；"),
    isChosen: agency.itemCodes.includes(item.code),
    isOff: offer?.isActive === false,
  }
}
