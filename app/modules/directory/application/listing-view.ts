import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import { CERTIFICATE_KINDS, type Certificate, certificateWords } from "#app/modules/catalogue/certificate.ts"
import { findingWords, ruleWords } from "#app/modules/catalogue/qualification.rules.ts"
import type { ServiceItem } from "#app/modules/catalogue/service-item.ts"
import type { Lack } from "#app/modules/directory/agency.rules.ts"
import type { AgencyLicence } from "#app/modules/directory/agency.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { type Lang, translator } from "#app/shared/i18n/texts.ts"
import { listingTexts } from "./listing.texts.ts"

/** A choice of a form, in words. */
export interface Option {
  value: string
  label: string
  hint?: string
}

/** The items to choose from, by field, each with what an agency must have. */
export function itemOptions(
  items: readonly ServiceItem[],
  certificates: readonly Certificate[],
  lang: Lang,
): Option[] {
  return FIELD_IDS.flatMap(field =>
    items
      .filter(item => item.fieldId === field)
      .map(item => ({
        value: item.code,
        label: `${fieldTexts[lang][field]} · ${nameOf(item, lang)}`,
        hint: ruleWords(item.qualification.rule, certificates, lang),
      })),
  )
}

/** The certificates to choose from, by kind; one with specialities once for each. */
export function certificateOptions(
  certificates: readonly Certificate[],
  lang: Lang,
): { label: string; choices: Option[] }[] {
  const t = translator(catalogueTexts, lang)
  const choicesOf = (c: Certificate): Option[] =>
    c.specialities.length === 0
      ? [{ value: c.id, label: c.name[lang] }]
      : c.specialities.map(s => ({ value: `${c.id}/${s.id}`, label: `${c.name[lang]} · ${s[lang]}` }))
  return CERTIFICATE_KINDS.map(kind => ({
    label: t(`certificate.${kind}`),
    choices: certificates.filter(c => c.kind === kind).flatMap(choicesOf),
  })).filter(group => group.choices.length > 0)
}

/** Every level that some certificate has, each once. */
export function levelOptions(certificates: readonly Certificate[], lang: Lang): Option[] {
  const levels = certificates.flatMap(c => c.levels).map(level => [level.id, level[lang]] as const)
  const names = new Map<string, Set<string>>()
  for (const [id, name] of levels) names.set(id, (names.get(id) ?? new Set()).add(name))
  return [...names].map(([value, all]) => ({ value, label: [...all].join(" / ") }))
}

/** What is missing, one sentence each. */
export function lackWords(
  lacks: readonly Lack[],
  about: {
    items: readonly ServiceItem[]
    certificates: readonly Certificate[]
    licences: readonly AgencyLicence[]
  },
  lang: Lang,
): string[] {
  const t = translator(listingTexts, lang)
  const { items, certificates, licences } = about
  const itemName = (code: string) => {
    const item = items.find(i => i.code === code)
    return item ? nameOf(item, lang) : code
  }
  return lacks.map(lack => {
    if (lack.code === "item-gone") return t("lack.item-gone", { item: lack.itemCode })
    if (lack.code === "expired") {
      const licence = licences.find(l => l.id === lack.licenceId)
      return t("lack.expired", { licence: licence ? certificateWords(licence, certificates, lang) : "" })
    }
    if (lack.code !== "unqualified") return t(`lack.${lack.code}`)
    const findings = lack.findings
      .map(f => findingWords(f, certificates, lang))
      .join(lang === "en" ? "; " : "；")
    return t("lack.unqualified", { item: itemName(lack.itemCode), findings })
  })
}

function nameOf(item: ServiceItem, lang: Lang): string {
  return lang === "en" ? item.nameEn : item.name
}
