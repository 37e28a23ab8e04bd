import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { type Certificate, certificateWords } from "#app/modules/catalogue/certificate.ts"
import type { ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { AGENCY_FACTS, regionText } from "#app/modules/directory/agency.facts.ts"
import type { AgencyLicence } from "#app/modules/directory/agency.ts"
import type { ComparedFacts, FactsDiff } from "#app/modules/directory/changes.rules.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { sayFact } from "#app/shared/facts/facts.ts"
import { type Lang, translator } from "#app/shared/i18n/texts.ts"
import { describeDay } from "#app/shared/time/describe.ts"

/** One line of what a change proposes: what, how it is in force, how it is to be; empty where it is not. */
export interface ChangeRow {
  what: string
  before: string
  after: string
}

interface Words {
  items: readonly ServiceItem[]
  certificates: readonly Certificate[]
}

/** A change in words, in the order of the steps. */
export function changeRows(diff: FactsDiff, { items, certificates }: Words, lang: Lang): ChangeRow[] {
  const t = translator(stepsTexts, lang)
  const region = (id: string) => regionText(id, lang)
  const item = (code: string) => {
    const known = items.find(i => i.code === code)
    return known ? (lang === "en" ? known.nameEn : known.name) : code
  }
  const certificate = (p: AgencyLicence) => certificateLine(p, certificates, lang)
  const person = (p: ComparedFacts["people"][number]) =>
    [p.name, p.idTail && t("id-tail", { tail: p.idTail }), ...p.certificates.map(certificate)]
      .filter(Boolean)
      .join(lang === "en" ? "; " : "；")
  return [
    ...diff.lines.map(({ line, before, after }) => ({
      what: AGENCY_FACTS[line].label[lang],
      before: sayFact(AGENCY_FACTS[line], before, lang),
      after: sayFact(AGENCY_FACTS[line], after, lang),
    })),
    ...paired(t("step.licences"), diff.licences, certificate),
    ...paired(t("step.people"), diff.people, person),
    ...paired(t("step.items"), diff.items, item),
    ...paired(t("step.districts"), diff.districts, region),
  ]
}

function paired<T>(
  what: string,
  parts: { added: T[]; removed: T[]; changed?: { before: T; after: T }[] },
  say: (one: T) => string,
): ChangeRow[] {
  return [
    ...parts.removed.map(one => ({ what, before: say(one), after: "" })),
    ...(parts.changed ?? []).map(({ before, after }) => ({ what, before: say(before), after: say(after) })),
    ...parts.added.map(one => ({ what, before: "", after: say(one) })),
  ]
}

/** A certificate on one line: what it is, number, validity and the name of its scan. */
function certificateLine(
  certificate: AgencyLicence,
  certificates: readonly Certificate[],
  lang: Lang,
): string {
  const words = translator(directoryTexts, lang)
  const until = certificate.validTo
    ? words("valid-until", { day: describeDay(certificate.validTo, lang) })
    : words("valid-forever")
  const number = words("licence-number", { number: certificate.number })
  return [
    certificateWords(certificate, certificates, lang),
    number,
    until,
    certificate.file?.name ?? certificate.source,
  ]
    .filter(Boolean)
    .join(lang === "en" ? ", " : "，")
}
