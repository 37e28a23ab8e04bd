import type { RawRow } from "./raw-table.ts"

/** A range of merged cells that a row is part of. */
interface MergedRange {
  name: string
  /** Its first cell. */
  cell: string
}

const RANGE = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/

/** By row number, the first merged range that the row is part of: of its cells but one, nobody knows what they hold. */
export function mergedRows(ranges: readonly string[], rows: readonly RawRow[]): Map<number, MergedRange> {
  const byRow = new Map<number, MergedRange>()
  for (const name of ranges) {
    const [, letters, from, , to] = RANGE.exec(name) ?? []
    for (const { row } of rows) {
      const isInside = row >= Number(from) && row <= Number(to)
      if (isInside && !byRow.has(row)) byRow.set(row, { name, cell: `${letters}${from}` })
    }
  }
  return byRow
}
