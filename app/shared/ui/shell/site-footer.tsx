import { Link } from "@remix-run/react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { shellTexts } from "./shell.texts.ts"

const LINKS = [
  ["figures", path.figures()],
  ["notices", path.notices()],
  ["policies", path.policies()],
  ["complaint", path.complaint()],
  ["privacy", path.privacy()],
  ["accessibility", path.accessibility()],
] as const

/** Who runs the marketplace, its first rule, and the pages that must always be at hand. */
export function SiteFooter({ demoMode }: { demoMode: boolean }) {
  const t = useTexts(shellTexts)
  return (
    <footer className="foot">
      <div className="wrap foot-line">
        <div>
          <p>
            {t("office")} · {t("principle")}
          </p>
          {demoMode && <p>{t("demo-note")}</p>}
        </div>
        <nav aria-label={t("footer-navigation")}>
          <ul>
            {LINKS.map(([key, to]) => (
              <li key={key}>
                <Link to={to}>{t(key)}</Link>
              </li>
            ))}
            {demoMode && (
              <li>
                <Link to={path.mailbox()}>{t("mailbox")}</Link>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
