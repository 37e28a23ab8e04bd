/** What a ratio has to be. */
export type Target = { atMost: number } | { atLeast: number }

/** One line of the table. Its ratio is `ours / baseline`, both in `unit`; a limit is a baseline too. */
export interface Figure {
  measure: string
  ours: number
  baseline: number
  /** What the baseline is, in a few words. */
  against: string
  unit: "ms" | "/s" | "kB" | "MB" | "s"
  /** Without one the line is for information and is not judged. */
  target?: Target
}

export function ratioOf({ ours, baseline }: Pick<Figure, "ours" | "baseline">): number {
  return ours / baseline
}

/** Whether the ratio keeps its target; undefined for a line without one. */
export function isMet(figure: Figure): boolean | undefined {
  const { target } = figure
  if (!target) return undefined
  const ratio = ratioOf(figure)
  return "atMost" in target ? ratio <= target.atMost : ratio >= target.atLeast
}

/** By how much of the target a ratio misses it, in percent above 0; 0 when it is kept or there is none. */
export function missedByPercent(figure: Figure): number {
  const { target } = figure
  if (!target || isMet(figure)) return 0
  const wanted = "atMost" in target ? target.atMost : target.atLeast
  return (Math.abs(ratioOf(figure) - wanted) / wanted) * 100
}

const HEAD = ["measure", "ours", "baseline", "", "ratio", "target", "ok?"]
/** Columns of numbers, set to the right. */
const RIGHT = new Set([1, 2, 4, 5])

/** The figures as a table of plain text, a line each, columns aligned. */
export function renderTable(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map(row => (row[column] ?? "").length)))
  const line = (row: string[]) =>
    row
      .map((cell, column) =>
        RIGHT.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd()
  const rule = widths.map(width => "─".repeat(width)).join("  ")
  return [line(HEAD), rule, ...rows.slice(1).map(line)].join("\n")
}

function cells(figure: Figure): string[] {
  const { measure, ours, baseline, against, unit, target } = figure
  return [
    measure,
    withUnit(ours, unit),
    withUnit(baseline, unit),
    against,
    ratioOf(figure).toFixed(2),
    targetText(target),
    verdict(figure),
  ]
}

function withUnit(value: number, unit: Figure["unit"]): string {
  const digits = value < 10 ? 2 : value < 1000 ? 1 : 0
  return unit === "/s" ? `${value.toFixed(digits)}/s` : `${value.toFixed(digits)} ${unit}`
}

function targetText(target: Target | undefined): string {
  if (!target) return "–"
  return "atMost" in target ? `≤ ${target.atMost.toFixed(2)}` : `≥ ${target.atLeast.toFixed(2)}`
}

function verdict(figure: Figure): string {
  if (!figure.target) return "–"
  return isMet(figure) ? "yes" : `NO, by ${Math.ceil(missedByPercent(figure))} %`
}
