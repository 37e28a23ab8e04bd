import type { RowError } from "#app/shared/tables/table.ts"

/** A cell as it stands in a file. A formula is never worked out, and neither is its kept result taken. */
export interface RawCell {
  text: string
  /** `number` may be a day; `refusal` is a code of a row error. */
  kind: "text" | "number" | "formula" | "refusal"
}

/** A row that holds anything: its number in a spreadsheet and its cells by the index of their column. */
export interface RawRow {
  row: number
  cells: Map<number, RawCell>
}

/** What a file holds before anybody looks at its columns. */
export interface RawTable {
  rows: RawRow[]
  /** Ranges of merged cells, `A5:A7`. */
  merged: string[]
  /** Day numbers count from 1904. */
  from1904: boolean
}

/** Stops the reading of a file with what is wrong in it as a whole. */
export class TableRefusal extends Error {
  constructor(readonly error: RowError) {
    super(error.code)
  }
}

/** Stops the reading: `throw refusal("table-damaged")`. */
export function refusal(code: string, params?: RowError["params"]): TableRefusal {
  return new TableRefusal(params ? { code, params } : { code })
}
