import writeXlsxFile, { type CellObject } from "write-excel-file/node"
import { numberOfCell, serialOfDay } from "#app/shared/tables/cell-values.ts"
import { neutralText } from "#app/shared/tables/csv.ts"
import type { TableColumn } from "#app/shared/tables/table.ts"
import type { WrittenTable } from "./write-table.server.ts"

/** What a cell of each type looks like, empty or not. */
const STYLE = {
  text: { type: String, format: "@" },
  day: { type: Number, format: "yyyy-mm-dd" },
  number: { type: Number },
} satisfies Record<string, CellObject>

/**
 * Empty rows under the last, formatted like their columns: what is typed there keeps its shape. Without them a
 * spreadsheet rounds a code of 18 digits.
 */
const SPARE_ROWS = 200

const WIDEST = 60
/** Rows that decide how wide a column is. */
const ROWS_MEASURED = 200

/** A workbook of one sheet: a bold head that stays in sight, texts as texts, days and numbers typed. */
export function writeXlsx<K extends string>({
  columns,
  rows,
  name,
  lang,
}: WrittenTable<K>): Promise<Uint8Array> {
  const head = columns.map(column => ({ ...textCell(column.head[lang]), fontWeight: "bold" as const }))
  const body = rows.map(row => columns.map(column => cell(column, row[column.key])))
  const spare = Array.from({ length: SPARE_ROWS }, () => columns.map(column => cell(column, "")))
  const widths = columns.map(column => {
    const texts = [column.head[lang], ...rows.slice(0, ROWS_MEASURED).map(row => row[column.key])]
    return { width: Math.min(WIDEST, Math.max(...texts.map(shownWidth)) + 2) }
  })
  const sheet = { sheet: sheetName(name), columns: widths, stickyRowsCount: 1 }
  return writeXlsxFile([head, ...body, ...spare], sheet).toBuffer()
}

function cell({ type = "text" }: TableColumn, text: string): CellObject {
  if (text === "") return STYLE[type]
  const typed = type === "day" ? serialOfDay(text) : type === "number" ? numberOfCell(text) : undefined
  return typed === undefined ? textCell(text) : { ...STYLE[type], value: Number(typed) }
}

function textCell(text: string): CellObject {
  return { ...STYLE.text, value: neutralText(text) }
}

/** 31 characters, none of those that the name of a sheet may not have. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:']/g, " ").slice(0, 31) || "1"
}

/** Chinese characters are twice as wide. */
function shownWidth(text: string): number {
  const longest = text.split("\n").reduce((a, b) => (b.length > a.length ? b : a))
  return [...longest.slice(0, WIDEST)].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0)
}
