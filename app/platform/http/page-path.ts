import type { Lang } from "#app/shared/i18n/texts.ts"

/**
 * The address of the page that a request asks for, as HTML or as single-fetch data, with its query and without the
 * language's prefix: `/en/agencies.data?q=x&_routes=…` → `/agencies?q=x`.
 */
export function pagePath(url: URL, lang: Lang): string {
  const search = new URLSearchParams(url.search)
  search.delete("_routes")
  const asked = url.pathname.replace(/\/_root\.data$/, "/").replace(/\.data$/, "")
  const page = lang === "en" ? asked.replace(/^\/en(?=\/|$)/, "") || "/" : asked
  return search.size > 0 ? `${page}?${search}` : page
}

/** The same page in the other language. */
export function otherLanguagePath(url: URL, lang: Lang): string {
  const page = pagePath(url, lang)
  if (lang === "en") return page
  return page === "/" ? "/en" : `/en${page.replace(/^\/(?=\?)/, "")}`
}
