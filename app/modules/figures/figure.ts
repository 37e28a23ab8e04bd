/** The figures of the page, in their order; their words stand in the texts by these ids. */
export const FIGURE_IDS = [
  "agencies-by-field",
  "agencies-by-region",
  "agencies-by-kind",
  "agencies-by-month",
  "agencies-by-status",
  "items-by-kind",
  "items-by-field",
  "experts-by-field",
] as const
export type FigureId = (typeof FIGURE_IDS)[number]

/** True for the id of a figure. */
export function isFigureId(value: unknown): value is FigureId {
  return FIGURE_IDS.some(id => id === value)
}

/** One bar: how many of all have this. */
export interface FigureRow {
  /** What is counted: the id of a field, a region, a state, a month. */
  key: string
  value: number
}

/** A figure as it was counted. */
export interface Figure {
  id: FigureId
  rows: FigureRow[]
  /** The denominator: everything that was looked at, each once. */
  total: number
  /** The instant for which it holds. */
  asOf: Date
}
