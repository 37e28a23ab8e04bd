import type { Lang } from "#app/shared/i18n/texts.ts"
import { ok, type Result } from "#app/shared/result.ts"
import { cellRefusal, cleanCell, dayOfCell, numberOfCell } from "#app/shared/tables/cell-values.ts"
import {
  cellName,
  type ReadTable,
  type RowError,
  type TableColumn,
  type TableColumns,
} from "#app/shared/tables/table.ts"
import { type HeaderMap, readHeader } from "./header.ts"
import { mergedRows } from "./merged-rows.ts"
import type { RawCell, RawRow, RawTable } from "./raw-table.ts"

/**
 * The rows of a table under the columns of its list. Refuses when the header is wrong (`readHeader`) or nothing stands
 * below it (`table-empty`). What is wrong in a cell is an error of its row, which is then left out of `rows`:
 * `cell-required`, `cell-formula`, `cell-error`, `cell-too-long`, `hidden-characters`, `cell-not-a-day`,
 * `cell-not-a-number`, `cell-imprecise`, `cell-merged` ({range}).
 */
export function shapeTable<K extends string>(
  raw: RawTable,
  columns: TableColumns<K>,
  lang: Lang,
): Result<ReadTable<K>, RowError[]> {
  const { map, errors: wrong } = readHeader(raw.rows, columns, lang)
  if (wrong.length > 0) return { ok: false, error: wrong }
  const [first, ...body] = raw.rows
  if (!first || body.length === 0) return { ok: false, error: [{ code: "table-empty" }] }
  const merged = mergedErrors(raw)
  const inHead = merged.get(first.row)
  if (inHead) return { ok: false, error: [inHead] }

  const table: ReadTable<K> = {
    columns: [...map.values()].map(({ key }) => key),
    rows: [],
    errors: [],
    total: body.length,
  }
  for (const row of body) {
    const { cells, errors } = shapeRow(row, columns, map, raw.from1904)
    const mergedHere = merged.get(row.row)
    const all = mergedHere ? [mergedHere, ...errors] : errors
    if (all.length === 0) table.rows.push({ row: row.row, cells })
    else table.errors.push(...all)
  }
  return ok(table)
}

function mergedErrors(raw: RawTable): Map<number, RowError> {
  const errors = [...mergedRows(raw.merged, raw.rows)].map(([row, { name, cell }]): [number, RowError] => [
    row,
    { row, cell, code: "cell-merged", params: { range: name } },
  ])
  return new Map(errors)
}

function shapeRow<K extends string>(
  { row, cells: raw }: RawRow,
  columns: TableColumns<K>,
  map: HeaderMap<K>,
  from1904: boolean,
) {
  const cells = Object.fromEntries(columns.map(({ key }) => [key, ""])) as Record<K, string>
  const errors: RowError[] = []
  for (const [index, column] of map) {
    const value = shapeCell(raw.get(index), column, from1904)
    if (value.ok) cells[column.key] = value.value
    else errors.push({ row, column: column.key, cell: cellName(index, row), code: value.error })
  }
  return { cells, errors }
}

function shapeCell(raw: RawCell | undefined, column: TableColumn, from1904: boolean): Result<string, string> {
  if (raw?.kind === "formula") return no("cell-formula")
  if (raw?.kind === "refusal") return no("cell-error")
  const wrong = raw && cellRefusal(raw.text)
  if (wrong) return no(wrong)
  const text = raw ? cleanCell(raw.text) : ""
  if (text === "") return column.required ? no("cell-required") : ok("")
  if (column.type === "day") return given(dayOfCell(text, from1904), "cell-not-a-day")
  if (column.type === "number") return given(numberOfCell(text), "cell-not-a-number")
  return raw?.kind === "number" && !isExact(text) ? no("cell-imprecise") : ok(text)
}

/** A spreadsheet keeps 15 digits of a number: a longer code that was typed as a number has lost its end. */
function isExact(text: string): boolean {
  return /^-?\d{1,15}$/.test(text) || /^-?\d{1,12}\.\d{1,6}$/.test(text)
}

function given(value: string | undefined, code: string): Result<string, string> {
  return value === undefined ? no(code) : ok(value)
}

function no(code: string): Result<string, string> {
  return { ok: false, error: code }
}
