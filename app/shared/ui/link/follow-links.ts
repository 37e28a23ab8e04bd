import { useNavigate } from "@remix-run/react"
import { useEffect } from "react"
import { useLang } from "#app/shared/i18n/language.tsx"
import { stepTo } from "./address.ts"

/** A click that asks for nothing but the page behind the link: no new tab, no download, nobody else has dealt with it. */
function isPlain(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey || defaultPrevented)
}

/** The link of ours that was clicked on, unless it opens elsewhere or saves a file. */
function linkOf({ target }: MouseEvent): HTMLAnchorElement | undefined {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>("a[data-discover]")
  if (!link || link.hasAttribute("download") || (link.target && link.target !== "_self")) return undefined
  return link
}

/** One listener for the whole page: a plain click on a `Link` becomes a step of the router. */
export function useFollowedLinks(): void {
  const navigate = useNavigate()
  const lang = useLang()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = isPlain(event) ? linkOf(event) : undefined
      const to = link && stepTo(link, window.location, lang)
      if (!to) return
      event.preventDefault()
      navigate(to, {
        replace: link.href === window.location.href,
        preventScrollReset: link.hasAttribute("data-keep-scroll"),
      })
    }
    // React listens at the document: what it has prevented is known here.
    window.addEventListener("click", follow)
    return () => window.removeEventListener("click", follow)
  }, [navigate, lang])
}
