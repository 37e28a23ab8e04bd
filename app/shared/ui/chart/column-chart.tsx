export interface ChartColumn {
  key: string
  /** Below the column: a month. */
  label: string
  /** Never negative. */
  value: number
}

const TOP = 22
const HEIGHT = 140
const BOTTOM = 24
/** Of the width that belongs to a column. */
const FILL = 0.64

/** Columns side by side over time, each with its figure on top; widths are percentages, so text keeps its size. */
export function ColumnChart({ columns, label }: { columns: readonly ChartColumn[]; label: string }) {
  const most = Math.max(1, ...columns.map(c => c.value))
  const step = 100 / Math.max(1, columns.length)
  const percent = (n: number) => `${Math.round(n * 100) / 100}%`
  return (
    <svg className="columns" width="100%" height={TOP + HEIGHT + BOTTOM} role="img" aria-label={label}>
      <line className="plot-axis" x1="0" x2="100%" y1={TOP + HEIGHT} y2={TOP + HEIGHT} />
      {columns.map((column, i) => {
        const height = Math.round((column.value / most) * HEIGHT)
        const middle = percent(step * (i + 0.5))
        return (
          <g key={column.key}>
            <rect
              className="bar-main"
              x={percent(step * (i + (1 - FILL) / 2))}
              y={TOP + HEIGHT - height}
              width={percent(step * FILL)}
              height={height}
            />
            <text className="bar-figure" x={middle} y={TOP + HEIGHT - height - 6} textAnchor="middle">
              {column.value}
            </text>
            <text x={middle} y={TOP + HEIGHT + 17} textAnchor="middle">
              {column.label}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
