/** One measured figure with what is wanted of it. */
export interface Figure {
  measure: string
  value: number
  unit: "kB" | "MB" | "ms" | "s" | "×"
  target: { atMost: number } | { atLeast: number }
  /** Where it comes from: the worst page, or what a ratio divides. */
  from: string
}

/** A figure missed by no more than this share is noted, not chased. */
const TOLERATED = 0.25

/** The share of the target by which a figure misses it; 0 when it is met. */
export function missedBy({ value, target }: Figure): number {
  if (!Number.isFinite(value)) return Number.POSITIVE_INFINITY
  if ("atMost" in target) return Math.max(0, value / target.atMost - 1)
  return Math.max(0, 1 - value / target.atLeast)
}

/** Whether one of them misses its target by more than a quarter. */
export function isFailed(figures: readonly Figure[]): boolean {
  return figures.some(figure => missedBy(figure) > TOLERATED)
}

/** The line of a figure in the table. */
export function tableRow(figure: Figure): Record<string, string> {
  const { measure, value, unit, target, from } = figure
  const digits = (n: number) => `${n.toFixed(n < 10 ? 2 : n < 100 ? 1 : 0)} ${unit}`
  const missed = missedBy(figure)
  return {
    measure,
    figure: digits(value),
    target: "atMost" in target ? `≤ ${digits(target.atMost)}` : `≥ ${digits(target.atLeast)}`,
    met: missed === 0 ? "✓" : `✗ by ${Math.ceil(missed * 100)} %`,
    from,
  }
}

/** The value in the middle; of an even number of them the higher of the two. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The value below which this share of all values lies. Throws when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const found = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (found === undefined) throw new RangeError("No values")
  return found
}

export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("No values")
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
