/** One set: 20 × 20, stroked, always beside words and silent to readers. */
const SHAPES = {
  alert: "M10 3 18 17H2zM10 8v4M10 14.5v.5",
  check: "M4 10.5 8.5 15 16 6",
  chevron: "M5.5 8 10 12.5 14.5 8",
  clock: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M10 6v4.5l3 1.5",
  close: "M5 5 15 15M15 5 5 15",
  copy: "M7 7h9v10H7zM4 13V3h9",
  download: "M10 3v10M5.5 9 10 13.5 14.5 9M3.5 17h13",
  file: "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5",
  info: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M10 9v5M10 6v.5",
  lock: "M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9",
  print: "M6 7V2.5h8V7M6 14H3V7h14v7h-3M6 11.5h8v6H6z",
  search: "M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3M13.5 13.5 17.5 17.5",
} as const

export type IconName = keyof typeof SHAPES

/** A small picture beside a word; never alone. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  )
}
