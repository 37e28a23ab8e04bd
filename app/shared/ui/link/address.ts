import type { Lang } from "#app/shared/i18n/texts.ts"

const ENGLISH = "/en"

/** The address of a page as a browser of this language asks for it; of other sites, as it is. */
export function inLanguage(to: string, lang: Lang): string {
  if (lang === "zh" || !to.startsWith("/")) return to
  return ENGLISH + (to === "/" || to.startsWith("/?") ? to.slice(1) : to)
}

/** The page behind an address of this site, without the prefix; `undefined` for one in the other language. */
function withoutLanguage(pathname: string, lang: Lang): string | undefined {
  const isEnglish = pathname === ENGLISH || pathname.startsWith(`${ENGLISH}/`)
  if (isEnglish !== (lang === "en")) return undefined
  return isEnglish ? pathname.slice(ENGLISH.length) || "/" : pathname
}

/** The part of an address that decides where a link leads. */
type Place = Pick<URL, "origin" | "pathname" | "search" | "hash">

/**
 * Where a link leads to inside the page, as the router knows it. `undefined` where the browser does it by itself: other
 * sites, the other language, another part of the same page.
 */
export function stepTo(link: Place, here: Place, lang: Lang): string | undefined {
  if (link.origin !== here.origin) return undefined
  const isSamePage = link.pathname === here.pathname && link.search === here.search
  if (isSamePage && link.hash) return undefined
  const pathname = withoutLanguage(link.pathname, lang)
  return pathname && pathname + link.search + link.hash
}

/** Whether a link to `to` leads to the page at `pathname` or, unless `exact`, to one above it; for `aria-current`. */
export function isCurrent(pathname: string, to: string, exact = false): boolean {
  return pathname === to || (!exact && pathname.startsWith(`${to}/`))
}
