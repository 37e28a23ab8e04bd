import { Link } from "@remix-run/react"
import { searchTexts } from "#app/modules/search/search.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Chips } from "#app/shared/ui/tag.tsx"

interface Suggestion {
  code: string
  name: string
}

/** Why the list is empty and what to do: other words, fewer filters, or nobody is listed yet. */
export function NothingFound({
  isNarrowed,
  suggestions,
}: {
  isNarrowed: boolean
  suggestions: readonly Suggestion[]
}) {
  const t = useTexts(searchTexts)
  if (!isNarrowed) {
    const action = <LinkButton to={path.listing()}>{t("apply-link")}</LinkButton>
    return (
      <EmptyState title={t("empty-directory-title")} action={action}>
        {t("empty-directory-text")}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t("empty-title")}
      action={<LinkButton to={path.agencies()}>{t("empty-all")}</LinkButton>}
    >
      <p>{t("empty-text")}</p>
      <p>{t("empty-try")}</p>
      <Chips>
        {suggestions.map(({ code, name }) => (
          <Link key={code} className="chip" to={path.agencies({ item: code })}>
            {name}
          </Link>
        ))}
      </Chips>
    </EmptyState>
  )
}
