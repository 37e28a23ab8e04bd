import type { ReactNode } from "react"

/** A list without rows: why, and what to do now. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="muted">{children}</div>}
      {action && <p className="empty-action">{action}</p>}
    </div>
  )
}
