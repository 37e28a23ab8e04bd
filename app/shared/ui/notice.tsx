import type { ReactNode } from "react"
import { Icon, type IconName } from "./icon.tsx"

export type NoticeTone = "info" | "seal" | "warning" | "success" | "risk"

const ICONS: Record<NoticeTone, IconName> = {
  info: "info",
  seal: "lock",
  warning: "alert",
  success: "check",
  risk: "alert",
}

interface NoticeProps {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  /** Heading level of the title, by where it stands. */
  level?: 2 | 3
}

/** Something that must be seen: what holds here, what is sealed, what to watch, what went well. */
export function Notice({ tone = "info", title, children, level = 3 }: NoticeProps) {
  const Heading = `h${level}` as const
  return (
    <div className={`notice notice-${tone}`}>
      <Icon name={ICONS[tone]} />
      <div className="notice-body">
        {title && <Heading className="notice-title">{title}</Heading>}
        {children}
      </div>
    </div>
  )
}
