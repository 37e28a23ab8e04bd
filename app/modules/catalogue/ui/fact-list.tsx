import type { FactChange } from "#app/modules/catalogue/versions/fact-words.ts"
import { Facts } from "#app/shared/ui/list/facts.tsx"

/** The words of one version, for a draft that has nothing to be compared with. */
export function FactList({ facts }: { facts: readonly FactChange[] }) {
  return (
    <Facts
      layout="table"
      facts={facts.map(({ label, after }) => ({
        term: label,
        value: <span className="lines">{after}</span>,
      }))}
    />
  )
}
