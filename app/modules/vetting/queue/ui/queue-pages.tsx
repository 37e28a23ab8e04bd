import { Link, useSearchParams } from "@remix-run/react"
import { queueTexts } from "#app/modules/vetting/queue/queue.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"

/** The way to the next page, by its first key, and back to the most urgent. */
export function QueuePages({ next, isFirst }: { next?: string; isFirst: boolean }) {
  const t = useTexts(queueTexts)
  const [query] = useSearchParams()
  const from = (after?: string) => {
    const other = new URLSearchParams(query)
    other.delete("after")
    if (after) other.set("after", after)
    return `?${other}`
  }
  if (!next && isFirst) return null
  return (
    <nav className="actions" aria-label={t("title")}>
      {!isFirst && <Link to={from()}>{t("first-page")}</Link>}
      {next && <Link to={from(next)}>{t("next-page")}</Link>}
    </nav>
  )
}
