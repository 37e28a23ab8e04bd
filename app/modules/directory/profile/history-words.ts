import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { lifecycleTexts } from "#app/modules/directory/holds/lifecycle.texts.ts"
import { type Lang, lookup, translator } from "#app/shared/i18n/texts.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { localDay } from "#app/shared/time/zone.ts"
import type { ChangedFact } from "./changed-facts.ts"
import type { HistoryLine } from "./history.rules.ts"
import { profileTexts } from "./profile.texts.ts"

/** The sentences of a line in one language: what happened, then each part of it. */
export function lineWords(line: HistoryLine, nameOf: (code: string) => string, lang: Lang): string[] {
  const t = translator(profileTexts, lang)
  const kind = translator(lifecycleTexts, lang)
  const list = (codes: readonly string[]) => codes.map(nameOf).join(t("comma"))
  switch (line.what) {
    case "listed":
      return [t("history.listed")]
    case "claimed":
      return [t("history.claimed", { source: line.source })]
    case "changed":
      return [t("history.changed"), ...factWords(line.facts, list, lang)]
    case "switched":
      return [
        line.off.length > 0 ? t("history.off", { items: list(line.off) }) : "",
        line.on.length > 0 ? t("history.on", { items: list(line.on) }) : "",
      ].filter(Boolean)
    case "held":
      return [heldWords(line, lang)]
    case "released":
      return [capital(t("history.released", { kind: kind(`kind.${line.hold}`) }))]
  }
}

function heldWords(line: Extract<HistoryLine, { what: "held" }>, lang: Lang): string {
  const t = translator(profileTexts, lang)
  const what = capital(translator(lifecycleTexts, lang)(`kind.${line.hold}`))
  // Entries of old carry a reason in free words, which is for the agency alone: only codes have public words.
  const reason = line.reason && lookup(lifecycleTexts, lang, `reason.${line.reason}`)
  const words = reason ? t("history.reason", { what, reason }) : what
  const day = line.until && describeDay(localDay(line.until), lang)
  return day ? t("history.until", { what: words, day }) : words
}

function factWords(
  facts: readonly ChangedFact[],
  list: (codes: readonly string[]) => string,
  lang: Lang,
): string[] {
  const t = translator(profileTexts, lang)
  const names = facts.flatMap(({ fact, ...rest }) =>
    Object.keys(rest).length > 0 ? [] : [t(`fact.${fact}`)],
  )
  const lines = facts.flatMap(fact => {
    if ("from" in fact) return quotedWords(fact, lang)
    if (!("added" in fact)) return []
    const what = t(`fact.${fact.fact}`)
    const moved = (codes: readonly string[]) =>
      fact.fact === "items" ? list(codes) : codes.map(id => regionWords(id, lang)).join(t("comma"))
    return [
      fact.added.length > 0 ? t("history.added", { what, list: moved(fact.added) }) : "",
      fact.removed.length > 0 ? t("history.removed", { what, list: moved(fact.removed) }) : "",
    ].filter(Boolean)
  })
  return names.length > 0 ? [...lines, t("history.updated", { facts: names.join(t("comma")) })] : lines
}

function quotedWords({ fact: id, from, to }: Extract<ChangedFact, { from: string }>, lang: Lang): string {
  const t = translator(profileTexts, lang)
  const fact = t(`fact.${id}`)
  const value = (text: string) => (id === "region" ? regionWords(text, lang) : text)
  if (!from) return t("history.fact-new", { fact, to: value(to) })
  return to
    ? t("history.fact", { fact, from: value(from), to: value(to) })
    : t("history.fact-gone", { fact, from: value(from) })
}

const regionWords = (id: string, lang: Lang) => lookup(directoryTexts, lang, `region.${id}`) ?? id
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
