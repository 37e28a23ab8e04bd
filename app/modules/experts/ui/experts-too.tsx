import { Link } from "@remix-run/react"
import { expertTexts } from "#app/modules/experts/expert.texts.ts"
import type { NamedExpert } from "#app/modules/experts/expert-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"

/** More are behind the link to the list. */
const SHOWN = 3

/** Beside agencies that were searched for: the experts of whom the same words speak. */
export function ExpertsToo({ experts, q }: { experts: readonly NamedExpert[]; q: string }) {
  const t = useTexts(expertTexts)
  if (experts.length === 0) return null
  return (
    <p className="small">
      {t("also-found", { n: experts.length })}{" "}
      {experts.slice(0, SHOWN).map(({ id, name }) => (
        <span key={id}>
          <Link to={path.expert(id)}>{name}</Link>
          {" · "}
        </span>
      ))}
      <Link to={path.experts({ q })}>{t("also-all")}</Link>
    </p>
  )
}
