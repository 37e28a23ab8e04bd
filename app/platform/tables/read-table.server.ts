import type { Lang } from "#app/shared/i18n/texts.ts"
import type { Result } from "#app/shared/result.ts"
import type { ReadTable, RowError, TableColumns, TableLimits } from "#app/shared/tables/table.ts"
import { type RawTable, refusal, TableRefusal } from "./raw-table.ts"
import { shapeTable } from "./shape-table.ts"

export interface ReadTableOptions<K extends string> {
  columns: TableColumns<K>
  limits: TableLimits
  /** Language in which a misnamed column is told its right name. */
  lang: Lang
}

/**
 * Reads a CSV or XLSX file, known by its content, into rows of texts under the keys of its columns; days come as
 * `YYYY-MM-DD`, numbers plain. Good rows are in `rows`, what is wrong in the others in `errors`. Refuses the whole file
 * with one or more errors: too large, damaged, locked or unpacking to too much, too many rows or columns (before all
 * are read), a header that is not the list's. Codes: `TableRefusal` of the readers, `readHeader`, `shapeTable`.
 */
export async function readTable<K extends string>(
  bytes: Uint8Array,
  { columns, limits, lang }: ReadTableOptions<K>,
): Promise<Result<ReadTable<K>, RowError[]>> {
  try {
    return shapeTable(await readRaw(bytes, limits), columns, lang)
  } catch (error) {
    if (error instanceof TableRefusal) return { ok: false, error: [error.error] }
    throw error
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Workbooks before 2007, and newer ones under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/** The libraries are loaded when the first table is read. */
async function readRaw(bytes: Uint8Array, limits: TableLimits): Promise<RawTable> {
  if (bytes.length > limits.bytes)
    throw refusal("table-too-large", { mb: Math.floor(limits.bytes / 1_048_576) })
  if (startsWith(bytes, COMPOUND)) throw refusal("table-old-or-locked")
  if (startsWith(bytes, ZIP)) {
    const { readXlsx } = await import("./read-xlsx.server.ts")
    return readXlsx(bytes, limits)
  }
  const { readCsv } = await import("./read-csv.server.ts")
  return readCsv(bytes, limits)
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, i) => bytes[i] === byte)
}
