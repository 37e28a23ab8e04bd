import type { ReactNode } from "react"
import { Icon, type IconName } from "./icon.tsx"

export type CalloutTone = "info" | "seal" | "warning" | "success" | "risk"

const ICONS: Record<CalloutTone, IconName> = {
  info: "info",
  seal: "lock",
  warning: "alert",
  success: "check",
  risk: "alert",
}

interface CalloutProps {
  tone?: CalloutTone
  title?: ReactNode
  children?: ReactNode
  /** Heading level of the title, by where it stands. */
  level?: 2 | 3
}

/** Something that must be seen: what holds here, what is sealed, what to watch, what went well. */
export function Callout({ tone = "info", title, children, level = 3 }: CalloutProps) {
  const Heading = `h${level}` as const
  return (
    <div className={`callout callout-${tone}`}>
      <Icon name={ICONS[tone]} />
      <div className="callout-body">
        {title && <Heading className="callout-title">{title}</Heading>}
        {children}
      </div>
    </div>
  )
}
