export interface Bar {
  key: string
  label: string
  /** Never negative. */
  value: number
  /** The value as it is written; stands at the end of the row. */
  text: string
  /** The one that the page is about. */
  isMain?: boolean
}

const ROW = 44

/** Bars under one another, each with its name and figure on it; a table beside it has the same figures. */
export function BarChart({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(b => b.value))
  return (
    <svg className="bars" width="100%" height={bars.length * ROW} role="img" aria-label={label}>
      {bars.map((bar, i) => (
        <g key={bar.key}>
          <text x="0" y={i * ROW + 16}>
            {bar.label}
          </text>
          <text className="bar-figure" x="100%" y={i * ROW + 16} textAnchor="end">
            {bar.text}
          </text>
          <rect className="bar-track" x="0" y={i * ROW + 23} width="100%" height="10" rx="2" />
          <rect
            className={bar.isMain ? "bar-main" : "bar-rest"}
            x="0"
            y={i * ROW + 23}
            width={`${Math.round((bar.value / most) * 10_000) / 100}%`}
            height="10"
            rx="2"
          />
        </g>
      ))}
    </svg>
  )
}
