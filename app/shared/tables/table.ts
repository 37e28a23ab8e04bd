/** A column of a table that people fill in and the platform reads and writes. */
export interface TableColumn<K extends string = string> {
  key: K
  head: { zh: string; en: string }
  /** Other names under which the column is known. */
  aliases?: readonly string[]
  /** What its cells hold; a day is given as `YYYY-MM-DD`, a number in its plain shape. Text when not given. */
  type?: "text" | "day" | "number"
  /** Every row has to fill it. */
  required?: boolean
  /** The file may do without the column; then its cells are empty and `columns` does not name it. */
  optional?: boolean
}

/** The columns of one kind of table; reading, writing and comparing all follow the same list. */
export type TableColumns<K extends string = string> = readonly TableColumn<K>[]

/** How much of a file is read; the values are rules of the administrators (`upload.table…`). */
export interface TableLimits {
  rows: number
  columns: number
  bytes: number
  /** Of all parts of a workbook together, once unpacked. */
  unpackedBytes: number
}

/** One row with the number that a spreadsheet shows beside it; every column of the list has a cell, empty or not. */
export interface TableRow<K extends string = string> {
  row: number
  cells: Record<K, string>
}

/** What a file holds: the rows without refusal, and what is wrong in the others. */
export interface ReadTable<K extends string = string> {
  /** The columns that the file has. */
  columns: K[]
  rows: TableRow<K>[]
  errors: RowError[]
  /** Rows that hold anything, good and bad. */
  total: number
}

/**
 * Something wrong in a table. `row.<code>` says it and `remedy.<code>` what to do; a code of a form's refusal will do as
 * well. Without a row it concerns the file.
 */
export interface RowError {
  row?: number
  /** Key of the column, or the name that stands in the file when no column has it. */
  column?: string
  /** `C5`, where the file is a workbook or a list of rows. */
  cell?: string
  code: string
  params?: Record<string, string | number>
}

/** `0` → `A`, `27` → `AB`. */
export function columnLetters(index: number): string {
  const before = Math.floor(index / 26)
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + (index % 26))
}

/** `C5` of the third column and fifth row. */
export function cellName(columnIndex: number, row: number): string {
  return `${columnLetters(columnIndex)}${row}`
}
