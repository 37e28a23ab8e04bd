import type { Result } from "#app/shared/result.ts"
import type { ReadTable, RowError, TableRow } from "./table.ts"

/** A record that the file would add. */
export interface PlannedAdd<T> {
  row: number
  key: string
  title: string
  value: T
}

/** A record that the file would change, with what differs by column. */
export interface PlannedChange<T, K extends string = string> extends PlannedAdd<T> {
  fields: { column: K; before: string; after: string }[]
}

/** What an import would do. Nothing but `adds` and `changes` is ever written from it; an import removes nothing. */
export interface ImportPlan<T, K extends string = string> {
  adds: PlannedAdd<T>[]
  changes: PlannedChange<T, K>[]
  /** Keys of the records that stay as they are. */
  unchanged: string[]
  errors: RowError[]
  /** Rows of the file that hold anything. */
  total: number
}

export interface PlanOptions<T, K extends string> {
  /** The columns that together name a record; a second row with the same is an error of both. */
  keyColumns: readonly K[]
  /** The value of a row, or what is wrong with it; `stored` is the record with that key, for columns the file lacks. */
  read: (row: TableRow<K>, stored: T | undefined) => Result<T, Omit<RowError, "row">[]>
  /** The cells of a value as an export writes them: two values are alike when their cells are. */
  cellsOf: (value: T) => Record<K, string>
  /** How people call the record. */
  titleOf: (value: T) => string
  /** What stands in the store, by the cells of the key columns as `importKey` joins them. */
  existing: ReadonlyMap<string, T>
}

/** The key of a record from the cells of its key columns. */
export function importKey<K extends string>(cells: Record<K, string>, keyColumns: readonly K[]): string {
  return keyColumns.map(column => cells[column]).join(" · ")
}

/**
 * Compares the good rows of a file with what is stored. Columns that the file does not have are not compared. Adds to
 * the errors of the file: `key-repeated` ({other}, both rows), and what `read` refuses.
 */
export function planImport<T, K extends string>(
  table: ReadTable<K>,
  { keyColumns, read, cellsOf, titleOf, existing }: PlanOptions<T, K>,
): ImportPlan<T, K> {
  const plan: ImportPlan<T, K> = {
    adds: [],
    changes: [],
    unchanged: [],
    errors: [...table.errors],
    total: table.total,
  }
  const repeated = repeatedRows(table.rows, keyColumns)
  for (const row of table.rows) {
    const key = importKey(row.cells, keyColumns)
    const stored = existing.get(key)
    const other = repeated.get(row.row)
    const value = other === undefined ? read(row, stored) : repeatedError(keyColumns[0], other)
    if (!value.ok) {
      plan.errors.push(...value.error.map(error => ({ ...error, row: row.row })))
      continue
    }
    const planned = { row: row.row, key, title: titleOf(value.value), value: value.value }
    if (stored === undefined) plan.adds.push(planned)
    else addChange(plan, planned, changedFields(cellsOf(stored), cellsOf(value.value), table.columns))
  }
  plan.errors.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return plan
}

function addChange<T, K extends string>(
  plan: ImportPlan<T, K>,
  planned: PlannedAdd<T>,
  fields: PlannedChange<T, K>["fields"],
): void {
  if (fields.length > 0) plan.changes.push({ ...planned, fields })
  else plan.unchanged.push(planned.key)
}

/** By row, another row with the same key. */
function repeatedRows<K extends string>(rows: readonly TableRow<K>[], keyColumns: readonly K[]) {
  const first = new Map<string, number>()
  const repeated = new Map<number, number>()
  for (const { row, cells } of rows) {
    const key = importKey(cells, keyColumns)
    const before = first.get(key)
    if (before === undefined) first.set(key, row)
    else {
      repeated.set(row, before)
      if (!repeated.has(before)) repeated.set(before, row)
    }
  }
  return repeated
}

function repeatedError(column: string | undefined, other: number): Result<never, Omit<RowError, "row">[]> {
  return { ok: false, error: [{ column, code: "key-repeated", params: { other } }] }
}

function changedFields<K extends string>(
  before: Record<K, string>,
  after: Record<K, string>,
  columns: readonly K[],
) {
  return columns
    .filter(column => before[column] !== after[column])
    .map(column => ({ column, before: before[column], after: after[column] }))
}

/** `good`: the good rows whatever the others are; `all`: only when every row is good. */
export const IMPORT_MODES = ["all", "good"] as const
export type ImportMode = (typeof IMPORT_MODES)[number]
