import { Link } from "@remix-run/react"
import type { ReactNode } from "react"

/** Headline figures beside one another; its children are `FigureTile`s. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className="figures">{children}</dl>
}

interface FigureTileProps {
  label: string
  value: string | number
  unit?: string
  /** What it is measured by. */
  note?: ReactNode
  /** The records behind it. */
  to?: string
}

/** One headline figure with its unit, and a link to what it counts. */
export function FigureTile({ label, value, unit, note, to }: FigureTileProps) {
  return (
    <div className="figure">
      <dt>{to ? <Link to={to}>{label}</Link> : label}</dt>
      <dd>
        {value}
        {unit && <small>{unit}</small>}
      </dd>
      {note && <dd className="figure-note">{note}</dd>}
    </div>
  )
}
