import type { Outcome } from "./outcome.ts"

/** What a simulation came to, as lines of plain text. */
export function outcomeLines({
  participating,
  experts,
  byState,
  happened,
  commands,
  entries,
}: Outcome): string[] {
  return [
    `Agencies that take part (listed, an active item, serving the district): ${participating}`,
    `Public experts: ${experts.published} in ${experts.fields} fields`,
    ...block("agencies by state", byState),
    ...block("what happened", happened),
    ...block(`commands committed: ${entries}`, commands),
  ]
}

function block(title: string, counts: Record<string, number>): string[] {
  const width = Math.max(...Object.keys(counts).map(name => name.length))
  const rows = Object.entries(counts).map(([name, n]) => `  ${name.padEnd(width)}  ${String(n).padStart(6)}`)
  return ["", title, ...rows]
}
