import type { Lang } from "#app/shared/i18n/texts.ts"
import { translator } from "#app/shared/i18n/texts.ts"
import { catalogueTexts } from "../catalogue.texts.ts"
import { CERTIFICATE_KINDS, type Certificate } from "../certificate.ts"
import { qualificationTexts } from "../qualification.texts.ts"
import { ruleTexts } from "./rule.texts.ts"
import { askedText } from "./rule-text.ts"

/** Every line that a rule may hold, as choices by kind of certificate; the value is the line itself. */
export function ruleChoices(certificates: readonly Certificate[], lang: Lang) {
  const t = translator(qualificationTexts, lang)
  const pledge = translator(ruleTexts, lang)("write.pledge")
  const groups = CERTIFICATE_KINDS.map(kind => ({
    label: t(`certificate.${kind}`),
    choices: certificates.filter(c => c.kind === kind).flatMap(c => linesOf(c, certificates, lang)),
  }))
  return [
    {
      label: translator(catalogueTexts, lang)("item.qualification.pledge"),
      choices: [{ value: pledge, label: pledge }],
    },
    ...groups.filter(group => group.choices.length > 0),
  ]
}

function linesOf(certificate: Certificate, certificates: readonly Certificate[], lang: Lang) {
  const { id, specialities, levels } = certificate
  const orNone = <T>(parts: readonly T[]) => (parts.length > 0 ? parts : [undefined])
  return orNone(specialities).flatMap(speciality =>
    orNone(levels).map(level => {
      const asked = { certificate: id, speciality: speciality?.id, level: level?.id }
      const line = askedText(asked, certificates, lang)
      return { value: line, label: line }
    }),
  )
}
