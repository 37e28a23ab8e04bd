import { CsvError, parse } from "csv-parse/sync"
import type { TableLimits } from "#app/shared/tables/table.ts"
import { decodeText } from "./decode-text.ts"
import { type RawCell, type RawRow, type RawTable, refusal, TableRefusal } from "./raw-table.ts"

/** A quotation mark that never closes would make one cell of the whole rest. */
const LONGEST_RECORD = 1_000_000
/** No spreadsheet has more; empty rows too have to end somewhere. */
const LAST_ROW = 1_048_576

const LINE_ENDS = ["\r\n", "\n", "\r"]

/**
 * Reads text between commas (RFC 4180), or between tabs or semicolons when the first line has more of those; UTF-8 with
 * or without its mark, else GB18030. Throws `TableRefusal`: `table-encoding`, `table-quotes` ({row}), `table-damaged`,
 * `table-too-many-rows` ({max}), `table-too-many-columns` ({max, row}); stops at the row beyond the limit.
 */
export function readCsv(bytes: Uint8Array, limits: TableLimits): RawTable {
  const text = decodeText(bytes)
  if (text === undefined) throw refusal("table-encoding")
  const rows: RawRow[] = []
  let row = 0
  const take = (record: string[]) => {
    row += 1
    const cells = cellsOf(record)
    const last = Math.max(-1, ...cells.keys())
    if (last >= limits.columns) throw refusal("table-too-many-columns", { max: limits.columns, row })
    if (cells.size > 0) rows.push({ row, cells })
    // The header is one more.
    if (rows.length > limits.rows + 1 || row > LAST_ROW)
      throw refusal("table-too-many-rows", { max: limits.rows })
    return null
  }
  try {
    parse(text, {
      delimiter: separator(text),
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
      on_record: take,
    })
  } catch (error) {
    if (error instanceof TableRefusal) throw error
    if (error instanceof CsvError) throw refusal("table-quotes", { row: row + 1 })
    throw error
  }
  return { rows, merged: [], from1904: false }
}

function separator(text: string): string {
  const head = (/^[^\r\n]*/.exec(text)?.[0] ?? "").slice(0, LONGEST_RECORD).replace(/"[^"]*"/g, "")
  const count = (sign: string) => head.split(sign).length
  return [",", "\t", ";"].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function cellsOf(record: readonly string[]): Map<number, RawCell> {
  const cells = new Map<number, RawCell>()
  for (const [i, text] of record.entries()) if (text.trim() !== "") cells.set(i, { text, kind: "text" })
  return cells
}
