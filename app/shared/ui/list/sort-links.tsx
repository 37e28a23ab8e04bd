import { Link, useSearchParams } from "@remix-run/react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { listTexts } from "./list.texts.ts"

interface SortLinksProps {
  /** The first is what holds without `?sort=`. */
  choices: readonly { value: string; label: string }[]
  /** Name of the query parameter. */
  param?: string
}

/** Orders of a list as links; the page starts again at the first. */
export function SortLinks({ choices, param = "sort" }: SortLinksProps) {
  const t = useTexts(listTexts)
  const [query] = useSearchParams()
  const chosen = query.get(param) ?? choices[0]?.value
  return (
    <nav className="sort" aria-label={t("sort")}>
      <span className="muted" aria-hidden="true">
        {t("sort")}
      </span>
      <ul>
        {choices.map((choice, index) => {
          const next = new URLSearchParams(query)
          next.delete("page")
          if (index === 0) next.delete(param)
          else next.set(param, choice.value)
          return (
            <li key={choice.value}>
              <Link
                to={`?${next}`}
                aria-current={choice.value === chosen ? "true" : undefined}
                preventScrollReset
              >
                {choice.label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
