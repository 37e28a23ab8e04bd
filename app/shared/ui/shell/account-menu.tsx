import { Form, Link, useLocation } from "@remix-run/react"
import { type FocusEvent, type KeyboardEvent, useRef } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Icon } from "#app/shared/ui/icon.tsx"
import { shellTexts } from "./shell.texts.ts"
import type { ShellViewer } from "./shell-data.ts"

const MOST_UNREAD = 100

/** Signing in, or the desk, messages, settings and signing out of the person who is. */
export function AccountMenu({ viewer }: { viewer: ShellViewer | null }) {
  const t = useTexts(shellTexts)
  if (viewer) return <Menu viewer={viewer} />
  return (
    <>
      <Link className="wide-only" to={path.signUp()}>
        {t("sign-up")}
      </Link>
      <LinkButton slim to={path.signIn()}>
        {t("sign-in")}
      </LinkButton>
    </>
  )
}

function Menu({ viewer }: { viewer: ShellViewer }) {
  const t = useTexts(shellTexts)
  const { key } = useLocation()
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (menu.current) menu.current.open = false
  }
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget && !menu.current?.contains(event.relatedTarget)) close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return
    close()
    menu.current?.querySelector("summary")?.focus()
  }
  return (
    <details className="menu" ref={menu} key={key} onBlur={onBlur} onKeyDown={onKeyDown}>
      <summary className="btn btn-slim" aria-label={`${t("account")}: ${viewer.name}`}>
        {viewer.organisationName && <span className="menu-name wide-only">{viewer.organisationName} ·</span>}
        <span className="menu-name menu-person">{viewer.name}</span>
        {viewer.unread > 0 && <Unread count={viewer.unread} />}
        <Icon name="chevron" />
      </summary>
      <div className="menu-list">
        <p className="menu-who">
          <b>{viewer.name}</b>
          {viewer.organisationName && <span>{viewer.organisationName}</span>}
        </p>
        <Link to={path.desk()}>{t("desk")}</Link>
        <Link to={path.inbox()}>
          {t("inbox")}
          {viewer.unread > 0 && <Unread count={viewer.unread} />}
        </Link>
        <Link to={path.profile()}>{t("profile")}</Link>
        <Form method="post" action={path.signOut()}>
          <button type="submit">{t("sign-out")}</button>
        </Form>
      </div>
    </details>
  )
}

function Unread({ count }: { count: number }) {
  const t = useTexts(shellTexts)
  const many = count >= MOST_UNREAD
  return (
    <span className="unread">
      <span aria-hidden="true">{many ? "99+" : count}</span>
      <span className="sr-only">
        {many ? t("unread-many", { n: MOST_UNREAD }) : t("unread", { n: count })}
      </span>
    </span>
  )
}
