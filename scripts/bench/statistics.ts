/** The middle of the values; of an even number of them the mean of the two in the middle. Throws when there are none. */
export function median(values: readonly number[]): number {
  const sorted = sortedCopy(values)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

/**
 * Of pairs that were measured one right after the other, the one whose ratio is in the middle (of an even number of them
 * the higher of the two): what slows the machine for some rounds slows both of a pair. Throws when there are none.
 */
export function middleByRatio<Pair extends { ours: number; baseline: number }>(pairs: readonly Pair[]): Pair {
  const ratio = (pair: Pair) => pair.ours / pair.baseline
  const middle = [...pairs].sort((a, b) => ratio(a) - ratio(b))[Math.floor(pairs.length / 2)]
  if (!middle) throw new RangeError("No values")
  return middle
}

/** The arithmetic mean. Throws when there is no value. */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("No values")
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * The smallest value that is not exceeded by this share (0 to 1) of all values (nearest rank, no interpolation).
 * Throws when there are none.
 */
export function percentile(values: readonly number[], share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Not a share: ${share}`)
  const sorted = sortedCopy(values)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

function sortedCopy(values: readonly number[]): number[] {
  if (values.length === 0) throw new RangeError("No values")
  return [...values].sort((a, b) => a - b)
}
