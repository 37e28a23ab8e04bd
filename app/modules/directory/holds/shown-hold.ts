import type { AgencyHold } from "#app/modules/directory/agency.ts"
import { type Lang, lookup, translator } from "#app/shared/i18n/texts.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { lifecycleTexts } from "./lifecycle.texts.ts"
import { listingStatusTexts } from "./listing-status.texts.ts"

/** A hold as it is shown to its agency and on the public page: what, why, since when, until when, in one language. */
export function shownHold({ id, kind, reason, since, until }: AgencyHold, lang: Lang) {
  const t = translator(listingStatusTexts, lang)
  const day = (at: Date) => describeDay(localDay(at), lang)
  return {
    ...{ id, kind },
    name: translator(lifecycleTexts, lang)(`kind.${kind}`),
    reason: lookup(lifecycleTexts, lang, `reason.${reason}`) ?? reason,
    when: [t("since", { day: day(since) }), until ? t("until", { day: day(until) }) : ""]
      .filter(Boolean)
      .join(" · "),
  }
}
