import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { uiTexts } from "./ui.texts.ts"

/** Where the page stands: from the home page down; the last one is the page itself. */
export function Crumbs({ trail, here }: { trail?: readonly { to: string; label: string }[]; here: string }) {
  const t = useTexts(uiTexts)
  const links = [{ to: path.home(), label: t("home") }, ...(trail ?? [])]
  return (
    <nav className="crumbs" aria-label={t("crumbs")}>
      <ol>
        {links.map(link => (
          <li key={link.to}>
            <Link to={link.to}>{link.label}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}

interface PageHeadProps {
  title: string
  /** The state, as a `Tag`. */
  tag?: ReactNode
  /** One line under the title. */
  lead?: ReactNode
  /** The one primary action. */
  action?: ReactNode
}

/** Title, state, one line and the primary action. */
export function PageHead({ title, tag, lead, action }: PageHeadProps) {
  return (
    <div className="page-head">
      <div>
        <h1>
          {title}
          {tag && <span className="title-tag">{tag}</span>}
        </h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {action && <div className="page-action">{action}</div>}
    </div>
  )
}
