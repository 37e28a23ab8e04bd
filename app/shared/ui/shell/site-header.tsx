import { Link, NavLink } from "@remix-run/react"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { AccountMenu } from "./account-menu.tsx"
import { SearchBox } from "./search-box.tsx"
import { shellTexts } from "./shell.texts.ts"
import type { ShellData } from "./shell-data.ts"

/** Brand, navigation, search, language and account. */
export function SiteHeader({ data }: { data: ShellData | undefined }) {
  const t = useTexts(shellTexts)
  const navItems = [
    [t("agencies"), path.agencies()],
    [t("items"), path.items()],
    [t("requests"), path.requests()],
    [t("experts"), path.experts()],
    [t("deals"), path.deals()],
    [t("help"), path.help()],
  ] as const
  const otherLang = useLang() === "zh" ? "en" : "zh-Hans"
  return (
    <header className="top">
      <div className="wrap top-line">
        <Link className="brand" to={path.home()}>
          <BrandMark />
          <span>
            {t("brand")}
            {data?.demoMode && <small>{t("demo-mark")}</small>}
          </span>
        </Link>
        <nav className="nav" aria-label={t("main-navigation")}>
          {navItems.map(([label, to]) => (
            <NavLink key={to} to={to}>
              {label}
            </NavLink>
          ))}
        </nav>
        <SearchBox />
        <div className="tools">
          {data && (
            <a href={data.otherLanguagePath} lang={otherLang} hrefLang={otherLang}>
              <span className="wide-only">{t("other-language")}</span>
              <span className="narrow-only">{t("other-language-short")}</span>
            </a>
          )}
          {data && <AccountMenu viewer={data.viewer} />}
        </div>
      </div>
    </header>
  )
}

function BrandMark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path d="M3 11 14 4l11 7v13H3zM9 24v-8h10v8M14 16v8" />
    </svg>
  )
}
