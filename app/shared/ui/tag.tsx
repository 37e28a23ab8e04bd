import type { ReactNode } from "react"

/** What a state means for the reader: going on, waiting, failure, worth knowing, or nothing special. */
export type Tone = "open" | "wait" | "risk" | "note" | "plain"

/** A state in a word; the colour only repeats it. */
export function Tag({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>
}

/** Chosen filters and suggestions; `on` for what is chosen. */
export function Chips({ children }: { children: ReactNode }) {
  return <div className="chips">{children}</div>
}
