import type { Lang } from "#app/shared/i18n/texts.ts"
import { toCsv } from "#app/shared/tables/csv.ts"
import type { TableColumns } from "#app/shared/tables/table.ts"

export const TABLE_FORMATS = ["csv", "xlsx"] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

const MIME: Record<TableFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

export interface WrittenTable<K extends string> {
  columns: TableColumns<K>
  /** Cells by column, as `readTable` gives them. */
  rows: readonly Readonly<Record<K, string>>[]
  /** Name of the sheet and of the file, without its ending. */
  name: string
  lang: Lang
}

/**
 * A table as a file to download, in the columns and shapes that `readTable` takes back: heads in the language of the
 * page, days and numbers as such in a workbook. A text that begins with `=`, `+`, `-`, `@`, a tab or a line end gets an
 * apostrophe before it, so that no spreadsheet runs it; `readTable` takes the apostrophe away again.
 */
export async function tableAnswer<K extends string>(
  format: TableFormat,
  table: WrittenTable<K>,
): Promise<Response> {
  const bytes = await writeTable(format, table)
  const name = `${table.name}.${format}`
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": MIME[format],
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="table.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}

/** The bytes of `tableAnswer`. */
export async function writeTable<K extends string>(
  format: TableFormat,
  table: WrittenTable<K>,
): Promise<Uint8Array> {
  if (format === "xlsx") {
    const { writeXlsx } = await import("./write-xlsx.server.ts")
    return writeXlsx(table)
  }
  const { columns, rows, lang } = table
  const heads = columns.map(column => column.head[lang])
  const cells = rows.map(row => columns.map(({ key, type }) => csvCell(row[key], type)))
  return new TextEncoder().encode(toCsv([heads, ...cells]))
}

/** A number stays one, so that `-5` gets no apostrophe. */
function csvCell(text: string, type: string | undefined): string | number {
  return type === "number" && text !== "" ? Number(text) : text
}
