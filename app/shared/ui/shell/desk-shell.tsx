import { NavLink } from "@remix-run/react"
import type { ReactNode } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { shellTexts } from "./shell.texts.ts"

export interface NavItem {
  to: string
  label: string
  /** How many things are there; nothing is shown for none. */
  count?: number
  /** Only the page itself is current, not those below it: for the first nav item. */
  exact?: boolean
}

/** The workspace: the nav items of a role at the side (on top, scrolling, on a phone) and the page. */
export function DeskShell({ navItems, children }: { navItems: readonly NavItem[]; children: ReactNode }) {
  const t = useTexts(shellTexts)
  return (
    <div className="desk">
      <nav className="desk-nav" aria-label={t("desk-navigation")}>
        {navItems.map(navItem => (
          <NavLink key={navItem.to} to={navItem.to} end={navItem.exact}>
            {navItem.label}
            {navItem.count ? <span className="nav-count">{navItem.count}</span> : null}
          </NavLink>
        ))}
      </nav>
      <div className="desk-page">{children}</div>
    </div>
  )
}
