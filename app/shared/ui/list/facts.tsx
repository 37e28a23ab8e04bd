import type { ReactNode } from "react"
import { classNames } from "#app/shared/ui/class-names.ts"

export interface Fact {
  term: string
  value: ReactNode
}

interface FactsProps {
  facts: readonly Fact[]
  /** `line`: one after the other, under a row's title; `grid`: in two columns; `table`: terms in a column of their own. */
  layout?: "line" | "grid" | "table"
}

/** Terms with their values; a fact without a value is left out. */
export function Facts({ facts, layout = "grid" }: FactsProps) {
  return (
    <dl className={classNames("facts", `facts-${layout}`)}>
      {facts
        .filter(fact => fact.value !== undefined && fact.value !== null && fact.value !== "")
        .map(fact => (
          <div key={fact.term}>
            <dt>{fact.term}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
    </dl>
  )
}
