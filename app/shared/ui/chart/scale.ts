/** Position of a value between two ends, in percent of the width, cut to two decimals. */
export function percentBetween(value: number, from: number, to: number): number {
  if (to === from) return 50
  return Math.round(((value - from) / (to - from)) * 10_000) / 100
}

/** Which end of a label stands at its point, so that it does not leave the picture. */
export function anchorAt(percent: number): "start" | "middle" | "end" {
  if (percent < 22) return "start"
  return percent > 78 ? "end" : "middle"
}
