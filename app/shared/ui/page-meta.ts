import { type Lang, translator } from "#app/shared/i18n/texts.ts"
import { shellTexts } from "./shell/shell.texts.ts"

/** The matches that a route's `meta` is given. */
type Matches = readonly ({ id: string; data?: unknown } | undefined)[]

/** The language of the page, for `meta`, which has no hooks. */
function langOf(matches: Matches): Lang {
  const data = matches.find(match => match?.id === "root")?.data
  return data && typeof data === "object" && "lang" in data && data.lang === "en" ? "en" : "zh"
}

/** Title (`找机构 - 金东中介超市`) and description of a page: `meta = ({ matches }) => pageMeta(matches, lang => …)`. */
export function pageMeta(
  matches: Matches,
  title: (lang: Lang) => string,
  description?: (lang: Lang) => string,
): ({ title: string } | { name: string; content: string })[] {
  const lang = langOf(matches)
  const brand = translator(shellTexts, lang)("brand")
  const own = title(lang)
  const tags = [{ title: own ? `${own} - ${brand}` : brand }]
  return description ? [...tags, { name: "description", content: description(lang) }] : tags
}
