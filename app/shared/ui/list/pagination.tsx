import { Link, useSearchParams } from "@remix-run/react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import type { PageWindow } from "#app/shared/pagination.ts"
import { listTexts } from "./list.texts.ts"

/** Pages to offer: the first, the last, and those around the present one; 0 stands for a gap. */
export function pagesToShow(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages]
  const shown = [...new Set(near.filter(n => n >= 1 && n <= pages))].sort((a, b) => a - b)
  return shown.flatMap((n, i) => {
    const before = shown[i - 1] ?? 0
    if (n - before === 2) return [n - 1, n]
    return n - before > 2 ? [0, n] : [n]
  })
}

/** Where in the list one is, and links to the other pages, which keep the query. Without a second page only the count. */
export function Pagination({ window }: { window: PageWindow }) {
  const t = useTexts(listTexts)
  const [query] = useSearchParams()
  const { page, pages, from, to, total } = window
  const pageAt = (n: number) => {
    const next = new URLSearchParams(query)
    if (n === 1) next.delete("page")
    else next.set("page", String(n))
    return `?${next}`
  }
  if (total === 0) return null
  return (
    <nav className="pagination" aria-label={t("pages")}>
      <p className="small">{t("range", { from, to, total })}</p>
      {pages > 1 && (
        <ul>
          <li>
            {page > 1 && (
              <Link rel="prev" to={pageAt(page - 1)}>
                {t("previous")}
              </Link>
            )}
          </li>
          {pagesToShow(page, pages).map((n, i) => (
            <li key={n || `gap-${i}`} className="page-number">
              {n === 0 && <span aria-hidden="true">…</span>}
              {n > 0 && (
                <Link
                  to={pageAt(n)}
                  aria-label={t("page", { n })}
                  aria-current={n === page ? "page" : undefined}
                >
                  {n}
                </Link>
              )}
            </li>
          ))}
          <li>
            {page < pages && (
              <Link rel="next" to={pageAt(page + 1)}>
                {t("next")}
              </Link>
            )}
          </li>
        </ul>
      )}
    </nav>
  )
}
