import type { ComponentProps } from "react"
import { useLang } from "#app/shared/i18n/language.tsx"
import { inLanguage } from "./address.ts"

export interface LinkProps extends Omit<ComponentProps<"a">, "href"> {
  /** A page of ours without the prefix of the language, from `path`; or the whole address of another site. */
  to: string
  /** Asks the server for a whole document: for files, and for a page that must not be taken from what is there. */
  reloadDocument?: boolean
  /** Stays where one has scrolled to, instead of beginning at the top. */
  preventScrollReset?: boolean
}

/**
 * A link to a page, in the language of the page it stands on. It is drawn as a plain `<a>`, which costs the server
 * nothing; `useFollowedLinks` makes a click on it a step inside the page. Remix looks for the same mark to learn of the
 * routes behind the links of a page beforehand.
 */
export function Link({ to, reloadDocument, preventScrollReset, ...rest }: LinkProps) {
  const isPage = to.startsWith("/") && !reloadDocument
  return (
    <a
      {...rest}
      href={inLanguage(to, useLang())}
      data-discover={isPage ? "" : undefined}
      data-keep-scroll={preventScrollReset ? "" : undefined}
    />
  )
}
