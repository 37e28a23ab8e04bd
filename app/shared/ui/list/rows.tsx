import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { classNames } from "#app/shared/ui/class-names.ts"

/** A list whose entries are `Row`s or `TaskRow`s. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="rows" aria-label={label}>
      {children}
    </ul>
  )
}

interface RowProps {
  title: ReactNode
  to?: string
  tag?: ReactNode
  children?: ReactNode
  /** At the right edge: a choice, an amount, a button. */
  aside?: ReactNode
}

/** One entry: its name as a link, its state, and what there is to know. */
export function Row({ title, to, tag, children, aside }: RowProps) {
  return (
    <li className={classNames(Boolean(aside) && "row-with-aside")}>
      <div>
        <div className="row-head">
          {to ? <Link to={to}>{title}</Link> : <b>{title}</b>}
          {tag}
        </div>
        {children}
      </div>
      {aside && <div className="row-aside">{aside}</div>}
    </li>
  )
}

interface TaskRowProps {
  /** When it is due, in words, and how much time is left. */
  due?: { absolute: string; relative: string; tone?: "risk" | "wait" }
  title: ReactNode
  children?: ReactNode
  /** The one button that moves it on, or `NotYet`. */
  action: ReactNode
}

/** One thing that waits for me: when, what, and the button. */
export function TaskRow({ due, title, children, action }: TaskRowProps) {
  return (
    <li className="task">
      <div className={classNames("due", due?.tone && `due-${due.tone}`)}>
        {due?.absolute}
        {due && <small>{due.relative}</small>}
      </div>
      <div>
        <b>{title}</b>
        {children && <div className="muted">{children}</div>}
      </div>
      <div className="task-action">{action}</div>
    </li>
  )
}
