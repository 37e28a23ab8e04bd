import {
  CERTIFICATE_KINDS,
  type Certificate,
  type CertificateKind,
  certificateWords,
} from "#app/modules/catalogue/certificate.ts"
import { findingWords } from "#app/modules/catalogue/qualification.rules.ts"
import { qualificationTexts } from "#app/modules/catalogue/qualification.texts.ts"
import type { ServiceItem } from "#app/modules/catalogue/service-item.ts"
import type { SubmitRefusal } from "#app/modules/directory/agency.rules.ts"
import type { AgencyLicence } from "#app/modules/directory/agency.ts"
import { type Lang, translator } from "#app/shared/i18n/texts.ts"
import { listingTexts } from "./listing.texts.ts"

/** A choice of a form, in words. */
export interface Option {
  value: string
  label: string
  hint?: string
}

/** The certificates to choose from, by kind; one with specialities once for each. */
export function certificateOptions(
  certificates: readonly Certificate[],
  lang: Lang,
  kinds: readonly CertificateKind[] = CERTIFICATE_KINDS,
): { label: string; choices: Option[] }[] {
  const t = translator(qualificationTexts, lang)
  const choicesOf = (c: Certificate): Option[] =>
    c.specialities.length === 0
      ? [{ value: c.id, label: c.name[lang] }]
      : c.specialities.map(s => ({ value: `${c.id}/${s.id}`, label: `${c.name[lang]} · ${s[lang]}` }))
  return kinds
    .map(kind => ({
      label: t(`certificate.${kind}`),
      choices: certificates.filter(c => c.kind === kind).flatMap(choicesOf),
    }))
    .filter(group => group.choices.length > 0)
}

/** Every level that some certificate has, each once. */
export function levelOptions(certificates: readonly Certificate[], lang: Lang): Option[] {
  const levels = certificates.flatMap(c => c.levels).map(level => [level.id, level[lang]] as const)
  const names = new Map<string, Set<string>>()
  for (const [id, name] of levels) names.set(id, (names.get(id) ?? new Set()).add(name))
  return [...names].map(([value, all]) => ({ value, label: [...all].join(" / ") }))
}

interface RefusalContext {
  items: readonly ServiceItem[]
  certificates: readonly Certificate[]
  licences: readonly AgencyLicence[]
  people?: readonly { certificates: readonly AgencyLicence[] }[]
}

/** What is missing, one sentence each. */
export function refusalWords(
  refusals: readonly SubmitRefusal[],
  about: RefusalContext,
  lang: Lang,
): string[] {
  const t = translator(listingTexts, lang)
  const { items, certificates, licences, people = [] } = about
  const held = [...licences, ...people.flatMap(person => person.certificates)]
  return refusals.map(refusal => {
    if (refusal.code === "item-gone") return t("refusal.item-gone", { item: refusal.itemCode })
    if (refusal.code === "expired") {
      const licence = held.find(l => l.id === refusal.licenceId)
      return t("refusal.expired", { licence: licence ? certificateWords(licence, certificates, lang) : "" })
    }
    if (refusal.code !== "unqualified") return t(`refusal.${refusal.code}`)
    const findings = refusal.findings
      .map(f => findingWords(f, certificates, lang))
      .join(lang === "en" ? "; " : "；")
    return t("refusal.unqualified", { item: itemName(refusal.itemCode, items, lang), findings })
  })
}

/** What people call an item; its code when the catalogue no longer has it. */
export function itemName(code: string, items: readonly ServiceItem[], lang: Lang): string {
  const item = items.find(i => i.code === code)
  if (!item) return code
  return lang === "en" ? item.nameEn : item.name
}
