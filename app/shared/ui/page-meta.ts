import type { LoaderFunction, MetaFunction } from "@remix-run/node"
import { type Lang, type Texts, translator } from "#app/shared/i18n/texts.ts"
import { shellTexts } from "./shell/shell.texts.ts"

/** The matches that a route's `meta` is given. */
type Matches = readonly ({ id: string; data?: unknown } | undefined)[]

/** The language of the page, for `meta`, which has no hooks. */
function langOf(matches: Matches): Lang {
  const data = matches.find(match => match?.id === "root")?.data
  return data && typeof data === "object" && "lang" in data && data.lang === "en" ? "en" : "zh"
}

/** `export const meta` of a route whose title, and description where it has one, stand in its texts. */
export function titled<Z extends Readonly<Record<string, string>>>(
  texts: Texts<Z>,
  title: keyof Z & string,
  description?: keyof Z & string,
): MetaFunction {
  const say = (key: keyof Z & string) => (lang: Lang) => texts[lang][key]
  return ({ matches }) => pageMeta(matches, say(title), description && say(description))
}

/** `export const meta` of a route whose title is of what its loader gave; without one, the title is that of the site. */
export function titledBy<Loader extends LoaderFunction>(
  title: (data: Parameters<MetaFunction<Loader>>[0]["data"], lang: Lang) => string | undefined,
): MetaFunction<Loader> {
  return ({ matches, data }) => pageMeta(matches, lang => title(data, lang) ?? "")
}

/** Title (`找机构 - 金东中介超市`) and description of a page, for a `meta` that needs more than its texts or its data. */
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
