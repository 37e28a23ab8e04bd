import type { Lang } from "#app/shared/i18n/texts.ts"
import { closestName } from "#app/shared/tables/closest-name.ts"
import {
  cellName,
  columnLetters,
  type RowError,
  type TableColumn,
  type TableColumns,
} from "#app/shared/tables/table.ts"
import { halfWidth } from "#app/shared/text.ts"
import type { RawRow } from "./raw-table.ts"

/** Rows after the first in which a header is looked for, to say where it stands. */
const ROWS_SEARCHED = 10

/** Column of the list by its index in the file. */
export type HeaderMap<K extends string> = Map<number, TableColumn<K>>

const LONGEST_NAME = 60

/** What makes two names of a column the same: neither spaces, case, width nor the star of a required column. */
function plainName(text: string): string {
  return halfWidth(text.normalize("NFC")).replace(/[\s*]/g, "").toLowerCase()
}

function namesOf(column: TableColumn): string[] {
  return [column.head.zh, column.head.en, column.key, ...(column.aliases ?? [])]
}

interface Strange {
  index: number
  name: string
}

/**
 * Finds the columns in the first row. Errors: `header-not-first` ({found}), `column-repeated` ({first}),
 * `column-misnamed` ({name}: what was probably meant), `column-unknown`, `column-missing`, `column-unnamed` for cells
 * under no head.
 */
export function readHeader<K extends string>(
  rows: readonly RawRow[],
  columns: TableColumns<K>,
  lang: Lang,
): { map: HeaderMap<K>; errors: RowError[] } {
  const [first = { row: 1, cells: new Map() }, ...rest] = rows
  const byName = columnsByName(columns)
  const known = ({ cells }: RawRow) => [...cells.values()].filter(c => byName.has(plainName(c.text))).length
  const later = rest.slice(0, ROWS_SEARCHED).find(row => known(row) > Math.max(1, known(first)))
  if (later) {
    const error = { row: first.row, code: "header-not-first", params: { found: later.row } }
    return { map: new Map(), errors: [error] }
  }
  const { map, strange, errors } = matchHeads(first, byName)
  const missing = columns.filter(column => ![...map.values()].includes(column))
  errors.push(...strangeAndMissing(strange, missing, first.row, lang), ...unnamedErrors(rest, first))
  return { map, errors }
}

function columnsByName<K extends string>(columns: TableColumns<K>): Map<string, TableColumn<K>> {
  return new Map(columns.flatMap(column => namesOf(column).map(name => [plainName(name), column])))
}

function matchHeads<K extends string>(first: RawRow, byName: ReadonlyMap<string, TableColumn<K>>) {
  const map: HeaderMap<K> = new Map()
  const strange: Strange[] = []
  const errors: RowError[] = []
  for (const [index, { text }] of first.cells) {
    const column = byName.get(plainName(text))
    const before = [...map].find(([, other]) => other === column)?.[0]
    if (!column) strange.push({ index, name: text.trim().slice(0, LONGEST_NAME) })
    else if (before === undefined) map.set(index, column)
    else {
      const params = { first: cellName(before, first.row) }
      errors.push({
        row: first.row,
        column: column.key,
        cell: cellName(index, first.row),
        code: "column-repeated",
        params,
      })
    }
  }
  return { map, strange, errors }
}

/** A strange name beside a missing column that it resembles is one mistake, not two. */
function strangeAndMissing(
  strange: readonly Strange[],
  missing: readonly TableColumn[],
  row: number,
  lang: Lang,
): RowError[] {
  const left = new Set(missing)
  const errors: RowError[] = strange.map(({ index, name }) => {
    const names = columnsByName([...left])
    const meant = names.get(closestName(plainName(name), [...names.keys()]) ?? "")
    if (meant) left.delete(meant)
    const at = { row, column: name, cell: cellName(index, row) }
    return meant
      ? { ...at, code: "column-misnamed", params: { name: meant.head[lang] } }
      : { ...at, code: "column-unknown" }
  })
  const absent = [...left].filter(column => !column.optional)
  return [...errors, ...absent.map(({ key }) => ({ row, column: key, code: "column-missing" }))]
}

/** Cells under no head: one error a column, at its first cell. */
function unnamedErrors(rows: readonly RawRow[], first: RawRow): RowError[] {
  const found = new Map<number, RowError>()
  for (const { row, cells } of rows)
    for (const index of cells.keys())
      if (!first.cells.has(index) && !found.has(index)) {
        const params = { letters: columnLetters(index) }
        found.set(index, { row, cell: cellName(index, row), code: "column-unnamed", params })
      }
  return [...found.values()]
}
