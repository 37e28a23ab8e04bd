import { useLocation } from "@remix-run/react"
import type { ReactNode } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { isCurrent } from "#app/shared/ui/link/address.ts"
import { Link } from "#app/shared/ui/link/link.tsx"
import { shellTexts } from "./shell.texts.ts"

export interface DeskRoom {
  to: string
  label: string
  /** How many things are there; nothing is shown for none. */
  count?: number
  /** Only the page itself is current, not those below it: for the first room. */
  exact?: boolean
}

/** The workspace: the rooms of a role at the side (on top, scrolling, on a phone) and the page. */
export function DeskShell({ rooms, children }: { rooms: readonly DeskRoom[]; children: ReactNode }) {
  const t = useTexts(shellTexts)
  const { pathname } = useLocation()
  return (
    <div className="desk">
      <nav className="desk-rooms" aria-label={t("desk-navigation")}>
        {rooms.map(room => (
          <Link
            key={room.to}
            to={room.to}
            aria-current={isCurrent(pathname, room.to, room.exact) ? "page" : undefined}
          >
            {room.label}
            {room.count ? <span className="room-count">{room.count}</span> : null}
          </Link>
        ))}
      </nav>
      <div className="desk-page">{children}</div>
    </div>
  )
}
