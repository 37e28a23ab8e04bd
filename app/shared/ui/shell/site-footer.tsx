import { Link } from "@remix-run/react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { shellTexts } from "./shell.texts.ts"

/** Who runs the marketplace, its first rule, and the pages that must always be at hand. */
export function SiteFooter({ demoMode }: { demoMode: boolean }) {
  const t = useTexts(shellTexts)
  const links = [
    [t("figures"), path.figures()],
    [t("announcements"), path.announcements()],
    [t("policies"), path.policies()],
    [t("complaint"), path.complaint()],
    [t("privacy"), path.privacy()],
    [t("accessibility"), path.accessibility()],
  ] as const
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
            {links.map(([label, to]) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
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
