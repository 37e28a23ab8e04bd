import { type Lang, lookup, translator } from "#app/shared/i18n/texts.ts"
import { requestTexts } from "./request.texts.ts"
import type { FundShares } from "./request.ts"

/** 国有资金 60% · 社会资金 40%: the shares that are not 0. */
export function fundsText(funds: FundShares, lang: Lang): string {
  const t = translator(requestTexts, lang)
  return (["fiscal", "stateOwned", "social"] as const)
    .filter(key => funds[key] > 0)
    .map(key => t("share", { fund: t(`fund.${key}`), percent: funds[key] }))
    .join(" · ")
}

/** 金东区曹宅镇 */
export function placeText(place: string, lang: Lang): string {
  const name = lookup(requestTexts, lang, `place.${place}`) ?? place
  return translator(requestTexts, lang)("district", { place: name })
}

/** Who did a step: the role in words, or the organisation's own name. */
export function actorText(actor: string, lang: Lang): string {
  return lookup(requestTexts, lang, `actor.${actor}`) ?? actor
}

/** A reason that the rules gave as a code, in words; what a person wrote stays as it is. */
export function reasonText(reason: string, lang: Lang): string {
  return lookup(requestTexts, lang, `reason.${reason}`) ?? reason
}

/** Why an opened quote does not count. */
export function invalidText(code: string, lang: Lang): string {
  return lookup(requestTexts, lang, `invalid.${code}`) ?? code
}
