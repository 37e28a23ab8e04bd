import { anchorAt, percentBetween } from "./scale.ts"

export interface PlotPoint {
  key: string
  value: number
  /** The winner is filled, what was left out is dashed. */
  kind?: "win" | "out"
}

interface DotPlotProps {
  points: readonly PlotPoint[]
  /** Lines to measure by: the ceiling, a reference price. Two at most. */
  marks?: readonly { key: string; value: number; label: string }[]
  /** How a value is written. */
  format: (value: number) => string
  /** The whole picture in one sentence; a table beside it has every figure. */
  label: string
}

const AXIS_Y = 44
const ROW = 22
/** Space at both ends, in percent of the width, so that no dot is cut. */
const MARGIN = 4

interface Labelled {
  key: string
  x: number
  text: string
}

/** The ends of the scale, apart enough to be read; one label for both when they lie close together. */
function endLabels(ends: Labelled[]): Labelled[] {
  const [low, high] = ends
  if (!low || !high || low.key === high.key) return low ? [low] : []
  if (high.x - low.x >= 34) return [low, high]
  return [{ key: low.key, x: (low.x + high.x) / 2, text: `${low.text} – ${high.text}` }]
}

/** All quotes on one line, with the winner and what they are measured by. Widths are percentages, so text keeps its size. */
export function DotPlot({ points, marks = [], format, label }: DotPlotProps) {
  const values = [...points, ...marks].map(p => p.value)
  const low = Math.min(...values)
  const high = Math.max(...values)
  const at = (value: number) => MARGIN + (percentBetween(value, low, high) * (100 - 2 * MARGIN)) / 100
  const sorted = [...points].sort((a, b) => a.value - b.value)
  const ends = [sorted[0], sorted.at(-1)].flatMap(p =>
    p ? [{ key: p.key, x: at(p.value), text: format(p.value) }] : [],
  )
  const winner = points.find(p => p.kind === "win")
  const below = endLabels(ends).filter(e => e.key !== winner?.key || points.length > 1)
  const height = AXIS_Y + ROW * (1.3 + marks.length) + 8
  return (
    <svg className="plot" width="100%" height={height} role="img" aria-label={label}>
      <line className="plot-axis" x1="0" x2="100%" y1={AXIS_Y} y2={AXIS_Y} />
      {marks.map((mark, i) => (
        <Mark key={mark.key} x={at(mark.value)} y={AXIS_Y + ROW * (2.3 + i)} text={mark.label} />
      ))}
      {sorted.map(p => (
        <circle
          key={p.key}
          className={`dot dot-${p.kind ?? "in"}`}
          cx={`${at(p.value)}%`}
          cy={AXIS_Y}
          r="7"
        />
      ))}
      {winner && (
        <text
          className="plot-win"
          x={`${at(winner.value)}%`}
          y={AXIS_Y - 18}
          textAnchor={anchorAt(at(winner.value))}
        >
          {format(winner.value)}
        </text>
      )}
      {below
        .filter(e => e.text !== (winner && format(winner.value)))
        .map(e => (
          <text key={e.key} x={`${e.x}%`} y={AXIS_Y + ROW * 1.3} textAnchor={anchorAt(e.x)}>
            {e.text}
          </text>
        ))}
    </svg>
  )
}

function Mark({ x, y, text }: { x: number; y: number; text: string }) {
  const anchor = anchorAt(x)
  const shift = { start: 6, middle: 0, end: -6 }[anchor]
  return (
    <g>
      <line
        className="plot-mark"
        x1={`${x}%`}
        x2={`${x}%`}
        y1={AXIS_Y - 14}
        y2={anchor === "middle" ? y - 16 : y}
      />
      <text x={`${x}%`} dx={shift} y={y} textAnchor={anchor}>
        {text}
      </text>
    </g>
  )
}
