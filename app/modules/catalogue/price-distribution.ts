/** How amounts are spread: whole fen; the median of an even number is the lower middle one, an amount that was paid. */
export interface PriceSpread {
  count: number
  lowFen: number
  highFen: number
  medianFen: number
  totalFen: number
}

/** The spread of these amounts, or null without any. */
export function priceSpread(amountsFen: readonly number[]): PriceSpread | null {
  const sorted = [...amountsFen].sort((a, b) => a - b)
  const [lowFen, highFen] = [sorted[0], sorted.at(-1)]
  const medianFen = sorted[Math.ceil(sorted.length / 2) - 1]
  if (lowFen === undefined || highFen === undefined || medianFen === undefined) return null
  const totalFen = sorted.reduce((sum, fen) => sum + fen, 0)
  return { count: sorted.length, lowFen, highFen, medianFen, totalFen }
}
